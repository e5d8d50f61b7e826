package masthead.membership.gift;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a gift can be redeemed. */
@Schema(name = "GiftCheck", description = "Whether a gift can be redeemed now.")
public record GiftCheck(
        @Schema(description = "Whether it can be.") boolean redeemable,

        @Schema(description = "What keeps it from that; null if nothing does.") @Nullable GiftObstacle obstacle,

        @Schema(description = "What it makes its recipient a member of.")
        GiftTier tier,

        @Schema(description = "For how many months.") int months,

        @Schema(description = "Who gives, while it can be redeemed; null if nobody said.") @Nullable String giverName,

        @Schema(description = "Until when it can be redeemed; null for ever.") @Nullable Instant expiresAt) {}
