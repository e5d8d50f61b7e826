package masthead.membership.gift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gift as the desk sees it. */
@Schema(name = "DeskGift", description = "A gift as the desk sees it.")
public record GiftView(
        UUID id,
        int version,
        GiftState state,

        @Schema(description = "What it makes its recipient a member of.")
        UUID tierId,

        @Schema(description = "For how many months.") int months,

        @Nullable String language,

        @Schema(description = "Who gives.") GiftPartyDraft giver,

        @Schema(description = "Who is given.") GiftPartyDraft recipient,

        @Schema(description = "What the giver says to the recipient.") @Nullable String message,

        @Schema(description = "The day on which it is delivered, in `zone`.")
        LocalDate deliverOn,

        @Schema(description = "The time zone of that day.") String zone,

        @Schema(description = "When that is.") Instant deliverAt,

        @Schema(description = "The contribution that it was bought by; null for one that the desk made.") @Nullable UUID contributionId,

        @Schema(description = "How many mails with a link there were; only the last link opens it.")
        int sent,

        @Schema(description = "When it was delivered first.") @Nullable Instant deliveredAt,

        @Schema(description = "Until when it can be redeemed; null for ever.") @Nullable Instant expiresAt,

        @Schema(description = "When it was redeemed or revoked, or expired.") @Nullable Instant endedAt,

        @Schema(description = "Who redeemed it; null until then.") @Nullable UUID memberId,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy) {

    static GiftView of(Gift gift, GiftParties.Both both) {
        DeskObject.Stamp stamp = gift.stamp();
        Gift.Facts facts = gift.facts();
        return new GiftView(
                stamp.id(),
                stamp.version(),
                facts.state(),
                facts.tierId(),
                facts.months(),
                facts.language(),
                both.giver(),
                both.recipient(),
                both.message(),
                facts.deliverOn(),
                facts.zone(),
                facts.deliverAt(),
                facts.contributionId(),
                facts.sent(),
                facts.deliveredAt(),
                facts.expiresAt(),
                facts.endedAt(),
                facts.memberId(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy());
    }
}
