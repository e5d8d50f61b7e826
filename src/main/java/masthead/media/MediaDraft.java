package masthead.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import masthead.desk.Localized;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a picture, sound or film. */
@Schema(name = "MediaDraft", description = "What may be written of a picture, sound or film.")
public record MediaDraft(
        @NotBlank @Size(max = 2000) @WebAddress
        @Schema(
                description = "Where it is: an absolute http or https URL.",
                examples = "https://images.example.org/2026/11/harbour-at-dawn.jpg")
        String url,

        @Schema(
                description = "Its media type (RFC 6838), in lower case and without parameters.",
                examples = "image/jpeg")
        @Pattern(regexp = MIME_TYPE, message = "must be a media type in lower case, such as image/jpeg") @Size(max = 255) @Nullable String mimeType,

        @Schema(description = "What it shows or lets hear, for who cannot see or hear it.")
        @NotBlankIfGiven
        @Size(max = 1000) @Nullable String alt,

        @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

        @Schema(examples = "Lev Antoniuk / The Harbour Courier") @NotBlankIfGiven @Size(max = 500) @Nullable String credit,

        @Schema(description = "On which terms it may be used.", examples = "CC BY 4.0")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String licence,

        @Schema(description = "In pixels.") @Min(1) @Max(100_000) @Nullable Integer width,

        @Schema(description = "In pixels.") @Min(1) @Max(100_000) @Nullable Integer height,

        @Schema(description = "The size of the file, in bytes.") @Min(1) @Max(LARGEST) @Nullable Long bytes,

        @Schema(description = "How long sound or film lasts, in seconds, rounded; at least 1.")
        @Min(1) @Max(LONGEST) @Nullable Integer durationSeconds,

        @Schema(description = "What must be seen however the picture is cut.") @Valid @Nullable FocalPoint focalPoint,

        @Schema(
                description =
                        "Until when it may be shown. From then on readers do not have it, wherever it is named; a later time "
                                + "brings it back.")
        @Nullable Instant rightsExpireAt,

        @Schema(description = Localized.DESCRIPTION, maxProperties = Localized.MOST) @Size(max = Localized.MOST) Map<@LanguageTag String, @NotNull @Valid MediaTexts> localized)
        implements Draft {

    private static final String NAME = "[a-z0-9][a-z0-9!#$&^_.+-]{0,126}";
    static final String MIME_TYPE = NAME + "/" + NAME;

    /** A petabyte. */
    static final long LARGEST = 1_000_000_000_000_000L;

    /** Eleven days and a half. */
    static final int LONGEST = 1_000_000;

    public MediaDraft {
        localized = Localized.sorted(localized);
    }
}
