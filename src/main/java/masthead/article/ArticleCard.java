package masthead.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.content.ArticleKind;
import masthead.article.content.Byline;
import masthead.article.content.Hero;
import masthead.article.content.Visibility;
import masthead.body.Reading;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article wherever it is listed or named. */
@Schema(name = "ArticleCardDocument", description = "An article wherever it is listed or named.")
@Enriched(with = "Addressed")
public record ArticleCard(
        UUID id,
        @Schema(description = "News or a static page.") ArticleKind kind,
        String language,
        String slug,
        @Nullable String kicker,
        String headline,
        @Nullable String shortHeadline,
        @Nullable String standfirst,

        @Schema(
                description =
                        "How it begins: the standfirst, or else the first words that everybody may read, at most 300 "
                                + "characters up to the end of a word.")
        String excerpt,

        @Refers(to = "SectionCard") @Nullable UUID sectionId,
        List<Byline> bylines,
        @Nullable Hero hero,
        Visibility visibility,

        @Schema(description = "At 200 words a minute, rounded up.", examples = "2")
        int readingMinutes,

        Instant publishedAt,
        @Nullable Instant updatedAt) {

    /** @param words how many the running text has */
    static ArticleCard of(Article article, ArticleDraft content, Instant publishedAt, int words) {
        return new ArticleCard(
                article.id(),
                content.kind(),
                content.language(),
                Objects.requireNonNull(content.slug()),
                content.kicker(),
                Objects.requireNonNull(content.headline()),
                content.shortHeadline(),
                content.standfirst(),
                content.excerpt(),
                content.sectionId(),
                content.bylines(),
                content.hero(),
                content.visibility(),
                Reading.minutes(words),
                publishedAt,
                article.standing().updatedAt());
    }
}
