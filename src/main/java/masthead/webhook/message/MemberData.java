package masthead.webhook.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a member: nothing personal. */
@Schema(name = "MemberData", description = "A member, by id. Whoever may know more asks the desk.")
record MemberData(
        @Schema(description = "The member.") UUID memberId,

        @Schema(description = "What they are a member of; null without a tier.") @Nullable UUID tierId,

        @Schema(description = "How the membership stands.", examples = "active")
        String status,

        @Schema(description = "When it ends by itself; null for never.") @Nullable Instant endsAt) {}
