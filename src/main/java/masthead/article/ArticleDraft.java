package masthead.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.desk.Slugs;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be written of an article. It may be incomplete; publishing says what is missing. */
@Schema(
        name = "ArticleDraft",
        description = "An article as it is written. It may be incomplete; publishing says what is missing.")
public record ArticleDraft(
        @NotNull @LanguageTag @Schema(description = "BCP 47.", examples = "en")
        String language,

        @Schema(
                description = "Its address, unique in its language. Made of the headline when left out, and then kept.",
                examples = "harbour-reopens-after-two-winters")
        @Pattern(regexp = Slugs.PATTERN, message = "must be lower case letters and digits in words joined by hyphens") @Size(min = 1, max = Slugs.LONGEST) @Nullable String slug,

        @Schema(description = "The label above the headline.", examples = "Ports") @Size(max = 100) @Nullable String kicker,

        @Schema(examples = "Harbour reopens after two winters") @Size(max = 300) @Nullable String headline,

        @Schema(description = "For narrow places.", examples = "Harbour reopens") @Size(max = 100) @Nullable String shortHeadline,

        @Schema(description = "The paragraph under the headline.") @Size(max = 1000) @Nullable String standfirst,

        @Nullable UUID sectionId,

        @Schema(description = "In the order in which they are shown.") @Size(max = 50) @UniqueElements
        List<@NotNull UUID> tagIds,

        @Schema(description = "In the order in which they are named.") @Size(max = 20) @UniqueElements
        List<@NotNull @Valid Byline> bylines,

        @Valid @Nullable Hero hero,

        @Size(max = Body.LONGEST) List<@NotNull @Valid Block> body,

        @Schema(description = "Articles to read next.") @Size(max = 20) @UniqueElements
        List<@NotNull UUID> relatedArticleIds,

        @Schema(
                description =
                        "The time that readers are told; it may lie in the past. Left out, it is the time of the first "
                                + "publishing.")
        @Nullable Instant publishedAt)
        implements Draft {

    public ArticleDraft {
        tagIds = Objects.requireNonNullElse(tagIds, List.of());
        bylines = Objects.requireNonNullElse(bylines, List.of());
        body = Objects.requireNonNullElse(body, List.of());
        relatedArticleIds = Objects.requireNonNullElse(relatedArticleIds, List.of());
    }

    ArticleDraft with(@Nullable String madeSlug, List<Block> identifiedBody) {
        return new ArticleDraft(
                language,
                madeSlug,
                kicker,
                headline,
                shortHeadline,
                standfirst,
                sectionId,
                tagIds,
                bylines,
                hero,
                identifiedBody,
                relatedArticleIds,
                publishedAt);
    }
}
