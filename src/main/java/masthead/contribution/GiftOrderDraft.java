package masthead.contribution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import masthead.mail.EmailAddress;
import masthead.mail.MailAddress;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.TimeZoneName;
import masthead.platform.persistence.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was ordered with a gift. */
@Schema(
        name = "GiftOrderDraft",
        description =
                "What was ordered with a gift. Of it, the ledger keeps the months only; the rest goes to the gifts.")
public record GiftOrderDraft(
        @Schema(description = "How long the membership lasts; what the tier says when left out.", examples = "12")
        @Min(1) @Max(GiftOrder.MOST_MONTHS) @Nullable Integer months,

        @Schema(description = "Whom the gift is from, as the mail says it.", examples = "Marta")
        @NotBlankIfGiven
        @Size(max = 200) @Personal
        @Nullable String giverName,

        @Schema(description = "Whom the mail with the link goes to.", examples = "ivan@example.org")
        @MailAddress
        @Personal
        @Nullable String recipientEmail,

        @Schema(description = "Whom the gift is for, as the mail says it.", examples = "Ivan Lysenko")
        @NotBlankIfGiven
        @Size(max = 200) @Personal
        @Nullable String recipientName,

        @Schema(description = "In which language the mail is (BCP 47).", examples = "uk") @LanguageTag @Nullable String recipientLanguage,

        @Schema(description = "What the giver wants to say, in the mail.", examples = "For the long evenings.")
        @NotBlankIfGiven
        @Size(max = 1000) @Personal
        @Nullable String message,

        @Schema(
                description =
                        "The day on which it is delivered, in `zone`; at once when left out, and two years ahead at the latest.",
                examples = "2026-12-24")
        @Nullable LocalDate deliverOn,

        @Schema(description = "The zone of that day.", examples = "Europe/Kyiv") @TimeZoneName @Nullable String zone) {

    GiftOrder order() {
        return new GiftOrder(
                months,
                giverName,
                recipientEmail == null ? null : EmailAddress.find(recipientEmail),
                recipientName,
                recipientLanguage,
                message,
                deliverOn,
                zone);
    }
}
