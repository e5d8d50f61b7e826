package masthead.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document lists: some documents in a given order, of which readers have what is published, and then the newest that fit
 * a rule and are not among those. A document that lists articles has their ids under {@code articleIds}; it is projected with
 * none, and {@link Listings} fills them in whenever they change. Reading deeper goes on where the document ends.
 *
 * @param type of what is listed
 * @param pins what comes first
 * @param rule what the rest must have: one of the values of each facet, one facet at least; null where nothing follows
 * @param size how many ids the document holds at most
 */
public record Listing(
        String type, List<UUID> pins, @Nullable Map<String, ? extends Collection<String>> rule, int size) {

    public Listing {
        if (rule != null && rule.isEmpty()) {
            throw new IllegalArgumentException("a rule is of one facet at least");
        }
    }

    /** The same as it is stored, in arrays as {@link Fitting} wants them. */
    record Stored(
            String type, List<UUID> pins, List<Integer> groups, List<String> facets, List<String> wanted, int size) {

        /** How statements read the column {@code listing}. */
        static final String COLUMNS = "(type text, pins uuid[], groups int[], facets text[], wanted text[], size int)";
    }

    Stored stored() {
        List<Integer> groups = new ArrayList<>();
        List<String> facets = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        if (rule != null) {
            rule.forEach((facet, values) -> {
                int group = groups.isEmpty() ? 1 : groups.getLast() + 1;
                values.forEach(value -> {
                    groups.add(group);
                    facets.add(facet);
                    wanted.add(value);
                });
            });
        }
        return new Stored(type, pins, groups, facets, wanted, size);
    }
}
