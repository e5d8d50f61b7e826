package masthead.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where else the publisher can be found or written to. */
@Schema(name = "ProfileDraft", description = "Where else the publisher can be found or written to.")
public record Profile(
        @Schema(description = "What it is called.", examples = "Harbour webcam") @NotBlank @Size(max = 100) String label,

        @Schema(description = "An absolute http, https or mailto URL.", examples = "https://webcam.example.org/novomol")
        @NotBlank @Size(max = 2000) @WebAddress(mailto = true, message = "must be an absolute http, https or mailto URL in ASCII")
        String url) {}
