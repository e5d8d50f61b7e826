package masthead.article.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The article read aloud. */
@Schema(name = "AudioDraft", description = "The article read aloud.")
public record Audio(
        @NotNull UUID mediaId,
        @NotNull Provenance provenance,

        @Schema(
                description = "What listeners are told about how it was made, by language (BCP 47).",
                examples = "{\"en\": \"This audio was made with a synthetic voice and checked by an editor.\"}",
                maxProperties = 20)
        @Size(max = 20) Map<@NotNull @LanguageTag String, @NotBlank @Size(max = 300) String> disclosure,

        @Schema(
                required = true,
                description =
                        "The `textDigest` of the text that was read. Left out, it is that of the text as it is saved; kept "
                                + "while the media stays the same.",
                examples = "9f2c4e7a1b3d5f60")
        @NotBlankIfGiven
        @Size(max = 64) @Nullable String textDigest) {

    public Audio {
        disclosure = Objects.requireNonNullElse(disclosure, Map.of());
    }

    /** Whose voice it is. */
    @Schema(name = "AudioProvenance", description = "Whose voice it is: a person's, a machine's, or both.")
    public enum Provenance {
        @JsonProperty("human")
        HUMAN,
        @JsonProperty("synthetic")
        SYNTHETIC,
        @JsonProperty("mixed")
        MIXED
    }

    /** The same, of the text with this digest. */
    public Audio of(@Nullable String digest) {
        return new Audio(mediaId, provenance, disclosure, digest);
    }
}
