package masthead.access.key;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.access.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key, without the secret. */
@Schema(name = "Key", description = "A key, without the secret.")
record KeyView(
        UUID id,
        int version,

        @Schema(description = "What its things are by (`createdBy`).", examples = "print import")
        String name,

        @Schema(description = "What it is for, and who has it.") @Nullable String description,

        @Schema(
                description = "How its secret begins, to recognise it by; null for one of an older version.",
                examples = "mh_x7Kq")
        @Nullable String hint,

        @Schema(description = "What it may do, without what that includes.")
        List<Scope> scopes,

        @Schema(description = "When it stops working; null for never.") @Nullable Instant expiresAt,

        @Schema(description = "The origins of the web pages that may use it; empty for any.")
        List<String> allowedOrigins,

        @Schema(description = "When somebody last came with it, to the minute; null if nobody has.") @Nullable Instant lastUsedAt,

        @Schema(description = "Until when the secret before this one works; null if it does not.") @Nullable Instant previousUntil,

        @Schema(description = "When it was revoked; null if it is not.") @Nullable Instant revokedAt,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy) {}
