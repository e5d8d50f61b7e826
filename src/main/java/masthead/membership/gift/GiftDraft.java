package masthead.membership.gift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import masthead.contribution.GiftOrder;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.TimeZoneName;
import masthead.platform.persistence.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of a gift. */
@Schema(name = "GiftDraft", description = "What may be written of a gift.")
public record GiftDraft(
        @NotNull @Schema(description = "What it makes its recipient a member of.")
        UUID tierId,

        @Schema(description = "For how many months.", examples = "12") @NotNull @Min(1) @Max(GiftOrder.MOST_MONTHS) Integer months,

        @Schema(description = "The language of its mail and page (BCP 47). Left out, it is that of the site.")
        @LanguageTag
        @Nullable String language,

        @Schema(description = "Who gives. Left out, the mail names nobody.") @Valid @Nullable GiftPartyDraft giver,

        @Schema(description = "Who is given. It is delivered once there is an address.") @Valid @Nullable GiftPartyDraft recipient,

        @Schema(description = "What the giver says to the recipient.", examples = "For the long evenings.")
        @NotBlankIfGiven
        @Size(max = 1000) @Personal
        @Nullable String message,

        @Schema(
                description =
                        "The day on which it is delivered, in `zone`, at the hour of the setting. Left out of a new one, it is at once.",
                examples = "2026-12-24")
        @Nullable LocalDate deliverOn,

        @Schema(
                description =
                        "The time zone of that day, by its IANA name. Left out of a new one, it is that of the site.",
                examples = "Europe/Kyiv")
        @TimeZoneName
        @Nullable String zone)
        implements Draft {

    public GiftDraft {
        giver = Objects.requireNonNullElse(giver, GiftPartyDraft.NOBODY).complete();
        recipient = Objects.requireNonNullElse(recipient, GiftPartyDraft.NOBODY).complete();
    }

    /** With what was left out. */
    GiftDraft at(LocalDate day, String usualZone) {
        return new GiftDraft(
                tierId,
                months,
                language,
                giver,
                recipient,
                message,
                deliverOn == null ? day : deliverOn,
                zone == null ? usualZone : zone);
    }

    GiftPartyDraft from() {
        return Objects.requireNonNull(giver);
    }

    GiftPartyDraft to() {
        return Objects.requireNonNull(recipient);
    }

    /** Whatever is logged, nobody is named. */
    @Override
    public String toString() {
        return "GiftDraft" + Objects.hash(tierId, months, language, giver, recipient, message, deliverOn, zone);
    }
}
