package masthead.access;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a caller of the desk is. */
@Schema(name = "Me", description = "Who the caller is.")
public record MeView(
        @Schema(description = "The caller's id, the same for ever.")
        UUID id,

        @Schema(description = "What the caller was known by.")
        Caller.Kind kind,

        @Schema(
                description = "What the caller's things are by (`createdBy`); of a key, the name of the key.",
                examples = "admin")
        String name,

        @Schema(description = "What the caller is, of the staff; a key has none.")
        List<Role> roles,

        @Schema(
                description = "All that the caller may do, included scopes too.",
                examples = "[\"articles:read\", \"desk:read\"]")
        List<Scope> scopes) {

    static MeView of(Caller caller) {
        return new MeView(
                caller.id(),
                caller.kind(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                caller.scopes().stream().sorted().toList());
    }
}
