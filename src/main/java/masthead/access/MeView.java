package masthead.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        List<Scope> scopes,

        @Schema(
                description = "What colleagues call the caller, as the provider knows it; null for a key.",
                examples = "Olena Shevchuk")
        @Nullable String displayName,

        @Schema(
                description = "When the token that the caller signed in with ends; null for a key.",
                examples = "2026-11-15T17:05:00.000Z")
        @Nullable Instant tokenExpiresAt) {

    static MeView of(Caller caller, @Nullable SignedIn signedIn) {
        return new MeView(
                caller.id(),
                caller.kind(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                caller.scopes().stream().sorted().toList(),
                signedIn == null ? null : signedIn.displayName(),
                signedIn == null ? null : signedIn.expiresAt());
    }
}
