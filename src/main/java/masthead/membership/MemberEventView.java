package masthead.membership;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that became of a membership. */
@Schema(
        name = "MemberEvent",
        description = "One thing that became of a membership. It names nobody, and is never changed.")
record MemberEventView(
        UUID id,
        @Schema(description = "When it happened.") Instant at,
        MemberEventKind kind,
        MemberSource source,

        @Schema(description = "The contribution, gift or import that it came from; null if none.") @Nullable UUID referenceId,

        @Schema(description = "How many months it gave or took; null if none.") @Nullable Integer months,

        @Schema(description = "The tier from then on.") @Nullable UUID tierId,

        @Schema(description = "How the membership stood from then on.")
        MemberStatus status,

        @Schema(description = "When it was to end from then on; null for never.") @Nullable Instant endsAt) {}
