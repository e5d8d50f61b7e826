package masthead.sync;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/**
 * What a document says of itself beside its content.
 *
 * @param micros when it was published, in microseconds since 1970
 * @param whole whether it is in scope by itself, hence whole
 * @param bytes how long it is
 */
record Doc(
        UUID id,
        SyncType type,
        long micros,
        long commit,
        int revision,
        Set<UUID> names,
        Set<UUID> cardNames,
        boolean whole,
        int bytes) {

    /** What it refers to in the form in which it is sent. */
    Set<UUID> refersTo() {
        return whole ? names : cardNames;
    }

    /** As it is sent where all of it comes later. */
    Doc card() {
        return new Doc(id, type, micros, commit, revision, names, cardNames, false, bytes);
    }

    /** Whether it comes behind a place in the order of a snapshot, the newest first. */
    boolean isBehind(long othersMicros, UUID othersId) {
        return micros < othersMicros || (micros == othersMicros && BY_BYTES.compare(id, othersId) < 0);
    }

    /** As the database sorts ids. */
    private static final Comparator<UUID> BY_BYTES = (one, other) -> {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };
}
