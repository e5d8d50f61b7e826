package masthead.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.platform.http.Draft;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a picture. */
@Schema(name = "MediaDraft", description = "What may be written of a picture.")
public record MediaDraft(
        @NotBlank @Size(max = 2000) @WebAddress
        @Schema(
                description = "Where the picture is: an absolute http or https URL.",
                examples = "https://images.example.org/2026/11/harbour.jpg")
        String url,

        @Schema(description = "What the picture shows, for who cannot see it.") @Size(max = 1000) @Nullable String alt,

        @Size(max = 2000) @Nullable String caption,

        @Schema(examples = "Iryna Bondar / Harbour Photo") @Size(max = 500) @Nullable String credit,

        @Schema(description = "In pixels.") @Min(1) @Max(100_000) @Nullable Integer width,

        @Schema(description = "In pixels.") @Min(1) @Max(100_000) @Nullable Integer height)
        implements Draft {}
