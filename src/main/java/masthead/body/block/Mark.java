package masthead.body.block;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.WebAddress;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is special about a run of text. A link to an article disappears with the article, and leaves its text. */
@Schema(
        name = "Mark",
        description =
                "What is special about a run of text. Ignore a type that you do not know. A `link` leads to a URL or to an "
                        + "article; while that article is not published, readers have its text without the mark.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@LinksSomewhere
public record Mark(
        @NotNull Type type,

        @Schema(
                description = "Of a `link` to a URL: where it leads; http, https or mailto. Left out otherwise.",
                examples = "https://example.org/timetable")
        @NotBlankIfGiven
        @Size(max = 2000) @WebAddress(mailto = true, message = "must be an absolute http, https or mailto URL in ASCII")
        @Nullable String href,

        @Schema(description = "Of a `link` to an article: which. Left out otherwise.")
        @Refers(
                to = "ArticleLink",
                from = "ArticleCard",
                keeps = {"id", "language", "headline", "url"})
        @Nullable UUID articleId) {

    /** The kinds of mark. */
    @Schema(name = "MarkType", description = "The kinds of mark.")
    public enum Type {
        @JsonProperty("strong")
        STRONG,
        @JsonProperty("emphasis")
        EMPHASIS,
        @JsonProperty("underline")
        UNDERLINE,
        @JsonProperty("strikethrough")
        STRIKETHROUGH,
        @JsonProperty("code")
        CODE,
        @JsonProperty("superscript")
        SUPERSCRIPT,
        @JsonProperty("subscript")
        SUBSCRIPT,
        @JsonProperty("link")
        LINK
    }
}
