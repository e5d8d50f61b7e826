package masthead.collection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.article.ArticleFacets;
import masthead.article.content.ArticleKind;
import masthead.platform.http.LanguageTag;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Which articles a collection shows by itself. */
@Schema(
        name = "CollectionRuleDraft",
        description =
                "Which articles a collection shows by itself, the newest first: those that fit all that is given. "
                        + "Static pages are never among them.")
public record CollectionRule(
        @Schema(description = "The section that an article is in.") @Nullable UUID sectionId,

        @Schema(description = "An article has one of them at least.") @Size(max = 20) @UniqueElements
        List<@NotNull UUID> tagIds,

        @Schema(description = "One of those whom an article is by.") @Nullable UUID authorId,

        @Schema(description = "BCP 47.", examples = "en") @LanguageTag @Nullable String language) {

    public CollectionRule {
        tagIds = Objects.requireNonNullElse(tagIds, List.of());
    }

    Map<String, Collection<String>> facets() {
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put(ArticleFacets.KIND, List.of(ArticleFacets.of(ArticleKind.ARTICLE)));
        if (sectionId != null) {
            facets.put(Sections.TYPE, List.of(sectionId.toString()));
        }
        if (!tagIds.isEmpty()) {
            facets.put(Tags.TYPE, tagIds.stream().map(UUID::toString).toList());
        }
        if (authorId != null) {
            facets.put(Authors.TYPE, List.of(authorId.toString()));
        }
        if (language != null) {
            facets.put(ArticleFacets.LANGUAGE, List.of(language));
        }
        return facets;
    }

    /** The same with another thing in the place of one, wherever it is named. */
    CollectionRule naming(String type, UUID id, UUID by) {
        return new CollectionRule(
                type.equals(Sections.TYPE) && id.equals(sectionId) ? by : sectionId,
                type.equals(Tags.TYPE)
                        ? tagIds.stream()
                                .map(tag -> tag.equals(id) ? by : tag)
                                .distinct()
                                .toList()
                        : tagIds,
                type.equals(Authors.TYPE) && id.equals(authorId) ? by : authorId,
                language);
    }
}
