package masthead.site.redirect;

import java.time.Instant;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.site.address.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A redirect as the desk sees it. */
@Schema(name = "DeskRedirect", description = "A redirect as the desk sees it.")
public record RedirectView(
        UUID id,
        int version,

        @Schema(description = "The address that leads elsewhere.", format = "uri-reference")
        String from,

        @Schema(description = "Where it leads.") Target to,

        @Schema(description = "Whether it leads there for good.")
        boolean permanent,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static RedirectView of(Redirect redirect) {
        DeskObject.Stamp stamp = redirect.stamp();
        RedirectDraft content = redirect.draft();
        return new RedirectView(
                stamp.id(),
                stamp.version(),
                content.from(),
                content.to(),
                Boolean.TRUE.equals(content.permanent()),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
