package masthead.site.redirect;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import masthead.platform.http.Draft;
import masthead.site.address.Address;
import masthead.site.address.PathOrUrl;
import masthead.site.address.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a redirect. */
@Schema(name = "RedirectDraft", description = "What may be written of a redirect.")
public record RedirectDraft(
        @Schema(
                description =
                        "The address that leads elsewhere: a path on the site, or an absolute http or https URL on any host. "
                                + "Unique, however it is spelled: scheme, a slash at the end, fragment and percent-encoding make no "
                                + "difference. With a query it is meant with just that query, without one with any.",
                format = "uri-reference",
                examples = "/2019/11/old-harbour.html")
        @NotBlank @Size(max = 1000) @PathOrUrl(encoded = false)
        String from,

        @Schema(description = "Where it leads.") @NotNull @Valid Target to,

        @Schema(
                description =
                        "Whether it leads there for good, so that a front end answers 308 or 301, and not 307 or 302.",
                defaultValue = "true",
                required = true)
        @Nullable Boolean permanent)
        implements Draft {

    public RedirectDraft {
        permanent = Objects.requireNonNullElse(permanent, true);
    }

    /** The address in the one form that all its spellings have. */
    Address address() {
        return Objects.requireNonNull(Address.read(from));
    }
}
