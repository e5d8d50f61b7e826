package masthead.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is special about a run of text. */
@Schema(name = "Mark", description = "What is special about a run of text. Ignore a type that you do not know.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@LinksSomewhere
public record Mark(
        @NotNull Type type,

        @Schema(
                description = "With `link`: where it leads; http, https or mailto. Left out otherwise.",
                examples = "https://example.org/timetable")
        @Size(max = 2000) @WebAddress(mailto = true, message = "must be an absolute http, https or mailto URL in ASCII")
        @Nullable String href) {

    /** The kinds of mark. */
    @Schema(name = "MarkType", description = "The kinds of mark.")
    public enum Type {
        @JsonProperty("strong")
        STRONG,
        @JsonProperty("emphasis")
        EMPHASIS,
        @JsonProperty("link")
        LINK
    }
}
