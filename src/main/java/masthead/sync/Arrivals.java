package masthead.sync;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows what documents refer to, until all is there: as far as cards go, some statements. What readers do not have is not there,
 * and so is left out by whoever shows a copy.
 */
final class Arrivals {

    /** From a collection to an article's card, its author's and the portrait of that; and one more, for what comes whole. */
    private static final int DEEPEST = 5;

    private final Reading reading;
    private final Map<UUID, Doc> found = new LinkedHashMap<>();
    private final Set<UUID> missing = new LinkedHashSet<>();
    private final Map<UUID, Long> commits = new HashMap<>();

    Arrivals(Reading reading) {
        this.reading = reading;
    }

    /** @param commit of the change by which it is wanted */
    void want(Collection<UUID> ids, long commit) {
        ids.forEach(id -> commits.merge(id, commit, Math::max));
    }

    /**
     * @param known what needs not be looked at
     * @param wanted as what something that is found is to be sent, with what it then refers to; null if it is not
     */
    void follow(Set<UUID> known, Function<Doc, @Nullable Doc> wanted) throws SQLException {
        Set<UUID> seen = new LinkedHashSet<>(known);
        Set<UUID> next = new LinkedHashSet<>(commits.keySet());
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            next.removeAll(seen);
            seen.addAll(next);
            Set<UUID> further = new LinkedHashSet<>();
            Map<UUID, Doc> present = reading.documents(next);
            next.stream().filter(id -> !present.containsKey(id)).forEach(missing::add);
            for (Doc one : present.values()) {
                Doc doc = wanted.apply(one);
                if (doc != null) {
                    found.put(doc.id(), doc);
                    want(doc.refersTo(), commitOf(doc.id()));
                    further.addAll(doc.refersTo());
                }
            }
            next = further;
        }
    }

    Collection<Doc> found() {
        return found.values();
    }

    /** What is wanted and readers do not have. */
    Set<UUID> missing() {
        return missing;
    }

    /** When a copy came to need it, or when it last changed. */
    long commitOf(Doc doc) {
        return Math.max(doc.commit(), commitOf(doc.id()));
    }

    /** The change by which it is wanted. */
    long commitOf(UUID id) {
        return commits.getOrDefault(id, 0L);
    }
}
