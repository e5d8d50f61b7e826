package masthead.publication;

import java.util.UUID;

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

    /** Readers no longer get it. */
    record Remove(String type, UUID id, Reason reason) implements Change {}

    /** Why something is no longer there. */
    enum Reason {
        DELETED("deleted"),
        UNPUBLISHED("unpublished"),
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
