package masthead.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the site says of itself in one language; what is left out is said as in the default language. */
@Schema(
        name = "SiteText",
        description =
                "What the site says of itself in one language; what is left out is said as in the default language.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteText(
        @NotBlankIfGiven @Size(max = 120) @Nullable String name,

        @NotBlankIfGiven @Size(max = 200) @Nullable String publisher,

        @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @NotBlankIfGiven @Size(max = 500) @Nullable String postalAddress) {}
