package masthead.access.key;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.access.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as it is told the one time. */
@Schema(name = "IssuedKey", description = "A key with its secret: this once, and never again.")
record IssuedKey(
        UUID id,
        int version,

        @Schema(description = "What its things are by (`createdBy`).", examples = "print import")
        String name,

        @Schema(description = "What it may do, without what that includes.")
        List<Scope> scopes,

        @Schema(description = "When it stops working; null for never.") @Nullable Instant expiresAt,

        @Schema(description = "Until when the secret before this one works; null if there is none that does.") @Nullable Instant previousUntil,

        @Schema(
                description = "What goes into the header `Authorization: Bearer …`. Not kept here.",
                examples = "mh_x7KqpJ4c9vB1nZ0sLd3RtYfGhWmUaEoQ2i8k5XrTjNM")
        String key) {

    static IssuedKey of(KeyView view, KeySecret secret) {
        return new IssuedKey(
                view.id(),
                view.version(),
                view.name(),
                view.scopes(),
                view.expiresAt(),
                view.previousUntil(),
                secret.text());
    }

    /** Whatever is logged, the secret is not. */
    @Override
    public String toString() {
        return "IssuedKey[id=" + id + "]";
    }
}
