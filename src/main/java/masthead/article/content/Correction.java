package masthead.article.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was put right after publishing, told to readers. */
@Schema(name = "Correction", description = "What was put right after publishing, told to readers.")
public record Correction(
        @NotNull Kind kind,

        @NotBlank @Size(max = 2000) @Schema(examples = "An earlier version gave the wrong year of the storm. It was 2025.")
        String text,

        @NotNull @Schema(description = "When it was made.") Instant at) {

    /** How grave it is. */
    @Schema(
            name = "CorrectionKind",
            description =
                    "A `correction` mends an error, a `clarification` what could be misread, an `update` adds what "
                            + "happened since, a `retraction` takes the article back.")
    public enum Kind {
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("clarification")
        CLARIFICATION,
        @JsonProperty("update")
        UPDATE,
        @JsonProperty("retraction")
        RETRACTION
    }
}
