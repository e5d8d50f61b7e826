package masthead.site.redirect;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Redirects that come together, such as those of an older site. Each is judged on its own. */
@Schema(
        name = "RedirectImportDraft",
        description = "Redirects that come together, such as those of an older site. Each is judged on its own.")
public record RedirectImport(
        @Schema(description = "The redirects, up to 1000 at a time.") @NotEmpty @Size(max = 1000) List<@NotNull RedirectDraft> redirects)
        implements Draft {

    public RedirectImport {
        redirects = Objects.requireNonNullElse(redirects, List.of());
    }
}
