package masthead.membership.gift;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gift that was redeemed. */
@Schema(name = "GiftRedemption", description = "A gift that was redeemed.")
public record Redemption(
        @Schema(description = "What its recipient is a member of now.")
        GiftTier tier,

        @Schema(description = "How many months it gave.") int months,

        @Schema(description = "When the membership ends, with the time that there was before.") @Nullable Instant endsAt) {}
