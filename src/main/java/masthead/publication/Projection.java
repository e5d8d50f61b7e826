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
 * @param updatedAt what lists of the updated sort by; never before {@code publishedAt}
 * @param listing what the document lists; null for those that list nothing
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
        Instant updatedAt,
        @Nullable Listing listing,
        @Nullable Gated whole,
        @Nullable Words words) {

    /** Something that is not updated, lists nothing, may be read by everybody, and is not known to search. */
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
        this(id, type, language, slug, publishedAt, sortName, document, card, facets, publishedAt, null, null, null);
    }

    /** @param at null if never */
    public Projection updated(@Nullable Instant at) {
        return new Projection(
                id,
                type,
                language,
                slug,
                publishedAt,
                sortName,
                document,
                card,
                facets,
                at == null || at.isBefore(publishedAt) ? publishedAt : at,
                listing,
                whole,
                words);
    }

    public Projection listing(Listing what) {
        return new Projection(
                id, type, language, slug, publishedAt, sortName, document, card, facets, updatedAt, what, whole, words);
    }

    /** @param all what only those get who may read the whole */
    public Projection whole(@Nullable Gated all) {
        return new Projection(
                id,
                type,
                language,
                slug,
                publishedAt,
                sortName,
                document,
                card,
                facets,
                updatedAt,
                listing,
                all,
                words);
    }

    /** The same, to be found by search. */
    public Projection foundBy(Words found) {
        return new Projection(
                id,
                type,
                language,
                slug,
                publishedAt,
                sortName,
                document,
                card,
                facets,
                updatedAt,
                listing,
                whole,
                found);
    }
}
