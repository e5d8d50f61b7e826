package masthead.article.content;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What search engines are told instead of the article's own words. */
@Schema(
        name = "SearchAppearance",
        description =
                "What search engines are told instead of the article's own words; what is null is taken from the article.")
public record SearchAppearance(
        @Schema(description = "The title that search engines show.") @NotBlankIfGiven @Size(max = 200) @Nullable String title,

        @NotBlankIfGiven @Size(max = 500) @Nullable String description,

        @Schema(description = "Where the article appeared first, if elsewhere: an absolute http or https URL.")
        @NotBlankIfGiven
        @Size(max = 2000) @WebAddress
        @Nullable String canonicalUrl,

        @Schema(description = "Search engines are asked to leave it out; no sitemap has it.")
        Boolean noIndex) {

    public SearchAppearance {
        noIndex = Objects.requireNonNullElse(noIndex, false);
    }
}
