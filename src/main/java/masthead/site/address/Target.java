package masthead.site.address;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a menu item or a redirect leads. */
@Schema(
        name = "TargetDraft",
        description = "Where it leads: to a thing by `type` and `id`, or to a `url`; one of both.")
@ThingOrUrl
public record Target(
        @Schema(description = "What kind of thing it leads to.") @Nullable TargetType type,

        @Schema(description = "The thing it leads to, wherever that is.") @Nullable UUID id,

        @Schema(
                description = "An absolute http or https URL, or a path on the site; in ASCII, other scripts encoded.",
                format = "uri-reference",
                examples = "/about")
        @Size(min = 1, max = 2000) @PathOrUrl(
                encoded = true,
                message = "must be a path that begins with one slash, or an absolute http or https URL, in ASCII")
        @Nullable String url) {

    /** To another thing of the same kind, if it leads to this one. */
    public Target naming(String kind, UUID thing, UUID by) {
        return names(kind, thing) ? new Target(type, by, null) : this;
    }

    public boolean names(String kind, UUID thing) {
        return type != null && type.type().equals(kind) && thing.equals(id);
    }
}
