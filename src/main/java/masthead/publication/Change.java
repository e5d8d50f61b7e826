package masthead.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of what readers have. */
public sealed interface Change {

    UUID id();

    String type();

    /** Readers get this from now on. */
    record Upsert(Projection projection) implements Change {
        @Override
        public UUID id() {
            return projection.id();
        }

        @Override
        public String type() {
            return projection.type();
        }
    }

    /**
     * Readers no longer get it.
     *
     * @param into what its addresses lead to from now on
     */
    record Remove(
            String type, UUID id, Reason reason, @Nullable UUID into) implements Change {

        public Remove(String type, UUID id, Reason reason) {
            this(type, id, reason, null);
        }
    }

    /** Why something is no longer there. */
    enum Reason {
        DELETED("deleted"),
        MERGED("merged"),
        UNPUBLISHED("unpublished"),
        /** The right to show it has ended. */
        EXPIRED("expired"),
        /** Never to be had again: readers are told so. */
        KILLED("killed");

        private final String wire;

        Reason(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }
}
