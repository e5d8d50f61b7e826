package masthead.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.body.Block;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as readers get it. */
@Schema(name = "ArticleDocument", description = "An article as readers get it.")
@Enriched(with = "Addressed")
public record ArticleDocument(
        UUID id,
        @Schema(examples = "en") String language,

        @Schema(examples = "harbour-reopens-after-two-winters")
        String slug,

        @Nullable String kicker,

        @Schema(examples = "Harbour reopens after two winters")
        String headline,

        @Nullable String shortHeadline,
        @Nullable String standfirst,
        @Refers(to = "SectionCard") @Nullable UUID sectionId,
        @Refers(to = "TagCard") List<UUID> tagIds,
        List<Byline> bylines,
        @Nullable Hero hero,
        List<Block> body,
        @Refers(to = "ArticleCard") List<UUID> relatedArticleIds,

        @Schema(description = "What lists sort by; an editor may set it.")
        Instant publishedAt,

        @Schema(description = "When readers last got a newer revision; null if never.") @Nullable Instant updatedAt) {}
