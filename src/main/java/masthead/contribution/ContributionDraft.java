package masthead.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.CurrencyCode;
import masthead.platform.http.Draft;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that happened, as a back office tells it. */
@Schema(name = "ContributionDraft", description = "One thing that happened, as a back office tells it.")
public record ContributionDraft(
        @NotNull ContributionKind kind,

        @Schema(description = "Who tells of it: a name of your own for each system that does.", examples = "shop")
        @NotNull @Pattern(regexp = "[a-z0-9]+([._-][a-z0-9]+)*")
        @Size(max = 40) String source,

        @Schema(
                description =
                        "What it is called there. The same again, in a retry or another batch, is not counted again.",
                examples = "order-20417")
        @NotBlank @Size(max = NAME) String sourceEventId,

        @Schema(
                description = "When it happened; by the clock of the service, which allows for five minutes.",
                examples = "2026-11-26T08:15:00Z")
        @NotNull Instant at,

        @Schema(
                description =
                        "The campaign that it is for; left out, it counts for each live one of its type and currency.",
                examples = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable UUID campaignId,

        @Schema(
                description =
                        "In minor units of `currency`. Of a refund: what was given back, all of it when left out.",
                examples = "4900")
        @Min(0) @Max(NewContribution.MOST_AMOUNT) @Nullable Long amount,

        @Schema(description = "ISO 4217; with `amount`.", examples = "EUR") @CurrencyCode @Nullable String currency,

        @Schema(
                description =
                        "Who gave or joined. Who joins or redeems has to be known; all others may be nobody in particular.")
        @Valid @Nullable PayerDraft payer,

        @Schema(
                description =
                        "Whether a member has only gone on being one. Who the ledger knows to be a member has, said or not.",
                defaultValue = "false")
        @Nullable Boolean renewal,

        @Schema(description = "The tier that was bought.", examples = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e11") @Nullable UUID tierId,

        @Schema(description = "With `gift-purchased`: what was ordered.") @Valid @Nullable GiftOrderDraft gift,

        @Schema(
                description =
                        "Further names by which the source may speak of it later: a payment, an invoice, a subscription.",
                examples = "[\"pay-7731\"]")
        @Size(max = NAMES) List<@NotBlank @Size(max = NAME) String> references,

        @Schema(
                description =
                        "With `refund`, `cancellation` and `gift-redeemed`: what it belongs to, by its `sourceEventId` or one of its `references`, "
                                + "the surest first. That may come later.",
                examples = "[\"order-20417\"]")
        @Size(max = NAMES) List<@NotBlank @Size(max = NAME) String> refersTo,

        @Schema(description = "With `correction`: the entry that it takes back.") @Nullable UUID correctsId,

        @Schema(description = "Why; with `correction` it is needed.", examples = "It was a test of the till.")
        @NotBlankIfGiven
        @Size(max = 500) @Nullable String reason,

        @Valid @Nullable Attribution attribution)
        implements Draft {

    static final int NAMES = 5;
    static final int NAME = 255;

    public ContributionDraft {
        renewal = Objects.requireNonNullElse(renewal, false);
        references = Objects.requireNonNullElse(references, List.of());
        refersTo = Objects.requireNonNullElse(refersTo, List.of());
        attribution = Objects.requireNonNullElse(attribution, Attribution.NONE);
    }

    @Override
    public List<Fault> contradictions() {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            return faults;
        }
        boolean isCorrection = kind == ContributionKind.CORRECTION;
        boolean isJoining = kind == ContributionKind.MEMBER_JOINED || kind == ContributionKind.GIFT_REDEEMED;
        wanted("/currency", amount != null, currency != null, "with an amount", faults);
        wanted("/correctsId", isCorrection, correctsId != null, "with a correction", faults);
        needed("/reason", isCorrection && reason == null, "with a correction", faults);
        needed("/amount", kind == ContributionKind.DONATION && amount == null, "with a donation", faults);
        needed("/refersTo", kind == ContributionKind.REFUND && refersTo.isEmpty(), "with a refund", faults);
        boolean isSomebody = payer != null && payer.namesSomebody();
        needed("/payer", isJoining && !isSomebody, "with an address or a customerId", faults);
        needed(
                "/payer",
                kind == ContributionKind.CANCELLATION && !isSomebody && refersTo.isEmpty(),
                "unless refersTo says what is cancelled",
                faults);
        if (amount != null && amount == 0 && kind != ContributionKind.MEMBER_JOINED && kind.isPaid()) {
            faults.add(Fault.at("/amount", "out-of-range", "must be more than 0"));
        }
        unwanted("/amount", amount != null && !kind.isPaid() && kind != ContributionKind.REFUND, faults);
        unwanted("/gift", gift != null && kind != ContributionKind.GIFT_PURCHASED, faults);
        unwanted("/refersTo", !refersTo.isEmpty() && !kind.isFollowing(), faults);
        unwanted("/renewal", Boolean.TRUE.equals(renewal) && !isJoining, faults);
        return faults;
    }

    private static void wanted(String at, boolean isWanted, boolean isThere, String when, List<Fault> faults) {
        needed(at, isWanted && !isThere, when, faults);
        unwanted(at, isThere && !isWanted, faults);
    }

    private static void needed(String at, boolean isMissing, String when, List<Fault> faults) {
        if (isMissing) {
            faults.add(Fault.at(at, "required", "must be there " + when));
        }
    }

    private static void unwanted(String at, boolean isWrong, List<Fault> faults) {
        if (isWrong) {
            faults.add(Fault.at(at, "out-of-place", "must be left out here"));
        }
    }

    NewContribution told() {
        return new NewContribution(
                kind,
                source,
                sourceEventId,
                at,
                campaignId,
                amount,
                currency,
                payer == null ? Person.UNKNOWN : payer.person(),
                Boolean.TRUE.equals(renewal),
                tierId,
                gift == null ? null : gift.order(),
                references,
                refersTo,
                correctsId,
                reason,
                attribution == null ? Attribution.NONE : attribution);
    }
}
