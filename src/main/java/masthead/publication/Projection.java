package masthead.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What readers are to have of one thing.
 *
 * @param type the type of document, such as {@code article}
 * @param language BCP 47, or empty where a thing has none; slugs are unique per type and language
 * @param publishedAt what lists of the newest sort by
 * @param sortName what lists by name sort by
 * @param document the whole, a record that refers to others by id
 * @param card the short form that stands wherever the thing is named or listed
 * @param facets what lists can be filtered by: values by facet
 * @param whole what only those get who may read the whole, where that is more than the document
 * @param words what it is found by; null for what search does not know
 */
public record Projection(
        UUID id,
        String type,
        String language,
        @Nullable String slug,
        Instant publishedAt,
        String sortName,
        Record document,
        Record card,
        Map<String, Collection<String>> facets,
        @Nullable Record whole,
        @Nullable Words words) {

    /** What everybody may read, and search does not know. */
    public Projection(
            UUID id,
            String type,
            String language,
            @Nullable String slug,
            Instant publishedAt,
            String sortName,
            Record document,
            Record card,
            Map<String, Collection<String>> facets) {
        this(id, type, language, slug, publishedAt, sortName, document, card, facets, null, null);
    }

    /** The same, to be found by search. */
    public Projection foundBy(Words found) {
        return new Projection(id, type, language, slug, publishedAt, sortName, document, card, facets, whole, found);
    }
}
