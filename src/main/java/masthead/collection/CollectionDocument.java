package masthead.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.PerLanguage;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A collection as readers get it.
 *
 * @param articleIds filled in by publication, whenever they change
 */
@Schema(name = "CollectionDocument", description = "A list of articles that editors arrange, as readers get it.")
@Enriched(with = "Addressed")
public record CollectionDocument(
        UUID id,
        String title,
        String slug,
        @Nullable String description,

        @Schema(
                description = "The first of its articles: the pinned ones, then the newest that fit its rule.",
                maxItems = 100)
        @Refers(to = "ArticleCard")
        List<UUID> articleIds,

        @PerLanguage @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, CollectionTexts> localized) {

    /** The member that names its articles. */
    public static final String ARTICLES = "articleIds";
}
