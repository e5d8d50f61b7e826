package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a gift: nothing personal. */
@Schema(name = "GiftData", description = "A gift, by id. Whoever may know more asks the desk.")
record GiftData(
        @Schema(description = "The gift.") UUID giftId,

        @Schema(description = "What it makes its recipient a member of.")
        UUID tierId,

        @Schema(description = "For how many months.", examples = "12")
        int months,

        @Schema(description = "Who redeemed it; null until then.") @Nullable UUID memberId) {}
