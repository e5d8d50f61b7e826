package masthead.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article wherever it is listed or named. */
@Schema(name = "ArticleCardDocument", description = "An article wherever it is listed or named.")
@Enriched(with = "Addressed")
public record ArticleCard(
        UUID id,
        String language,
        String slug,
        @Nullable String kicker,
        String headline,
        @Nullable String shortHeadline,
        @Nullable String standfirst,
        @Refers(to = "SectionCard") @Nullable UUID sectionId,
        List<Byline> bylines,
        @Nullable Hero hero,
        Instant publishedAt,
        @Nullable Instant updatedAt) {}
