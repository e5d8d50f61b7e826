package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import masthead.contribution.Attribution;
import masthead.contribution.ContributionKind;
import masthead.contribution.Contributions;
import masthead.contribution.NewContribution;
import masthead.contribution.Person;
import masthead.desk.Edit;
import masthead.mail.EmailAddress;
import masthead.membership.Cause;
import masthead.membership.Given;
import masthead.membership.Grant;
import masthead.membership.MemberSource;
import masthead.membership.Memberships;
import masthead.membership.Somebody;
import masthead.membership.gift.GiftParties.Both;
import masthead.membership.tier.TierTerms;
import masthead.membership.tier.Tiers;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Gifts in the hands of who has the link. */
@ApplicationScoped
@Transactional
class Redemptions {

    private static final String SERVICE = "masthead";

    private final GiftParties parties;
    private final GiftTimes times;
    private final GiftNews news;
    private final Tiers tiers;
    private final Memberships memberships;
    private final Contributions contributions;

    Redemptions(
            GiftParties parties,
            GiftTimes times,
            GiftNews news,
            Tiers tiers,
            Memberships memberships,
            Contributions contributions) {
        this.parties = parties;
        this.times = times;
        this.news = news;
        this.tiers = tiers;
        this.memberships = memberships;
        this.contributions = contributions;
    }

    /** A gift that somebody has a link to, as it stands now. */
    record Found(
            Gift gift, Both both, TierTerms tier, @Nullable GiftObstacle obstacle) {}

    /** Changes nothing; null if no gift has a link with this token. */
    @Nullable Found find(String token) {
        Gift gift = token.matches(GiftTokens.PATTERN) ? Gift.by(GiftTokens.hash(token)) : null;
        if (gift == null) {
            return null;
        }
        Both both = parties.of(gift.id());
        return new Found(gift, both, Objects.requireNonNull(tiers.terms(gift.tierId())), obstacle(gift, both));
    }

    /** @throws ProblemException 404 */
    GiftCheck check(String token) {
        Found found = require(token);
        Gift gift = found.gift();
        return new GiftCheck(
                found.obstacle() == null,
                found.obstacle(),
                GiftTier.of(found.tier(), gift.language()),
                gift.months(),
                found.obstacle() == null ? found.both().giver().name() : null,
                gift.expiresAt());
    }

    /**
     * The ledger is told first, and the member and the gift are locked then, by the order of decision 54: a refund and an erasure
     * take them in the same, so that one waits for the other.
     *
     * @throws ProblemException 404, 409
     */
    Redemption redeem(RedemptionDraft draft) {
        Found found = require(draft.token());
        requireNothing(found.obstacle());
        EmailAddress email = Objects.requireNonNull(found.both().to());
        tellLedger(found.gift(), email);
        Gift gift = Objects.requireNonNull(Gift.locked(found.gift().id()));
        if (!gift.isOpenedBy(GiftTokens.hash(draft.token()))) {
            throw nothing();
        }
        requireNothing(obstacle(gift, found.both()));
        Instant now = times.now();
        String name = draft.name() == null ? found.both().recipient().name() : draft.name();
        String language = draft.language() == null ? gift.language() : draft.language();
        Given given = Objects.requireNonNull(memberships.give(
                new Somebody(email, List.of(), name, language),
                new Grant(gift.tierId(), gift.months(), false, true),
                Cause.of(MemberSource.GIFT, now, now, gift.id())));
        gift.redeem(given.memberId(), new Edit(SERVICE, now));
        news.tell(gift, "redeemed");
        TierTerms tier = given.tierId() == null ? found.tier() : tiers.terms(given.tierId());
        return new Redemption(GiftTier.of(tier == null ? found.tier() : tier, language), gift.months(), given.endsAt());
    }

    private Found require(String token) {
        Found found = find(token);
        if (found == null) {
            throw nothing();
        }
        return found;
    }

    private @Nullable GiftObstacle obstacle(Gift gift, Both both) {
        return switch (gift.state()) {
            case REDEEMED -> GiftObstacle.REDEEMED;
            case REVOKED -> GiftObstacle.REVOKED;
            case EXPIRED -> GiftObstacle.EXPIRED;
            case PURCHASED, DELIVERED -> {
                if (gift.expiresAt() != null && !gift.expiresAt().isAfter(times.now())) {
                    yield GiftObstacle.EXPIRED;
                }
                EmailAddress to = both.to();
                Given present = to == null ? null : memberships.now(to);
                yield present != null && present.endsAt() == null ? GiftObstacle.NEVER_ENDS : null;
            }
        };
    }

    /** Under the name of whoever told of the purchase, so that the ledger knows what it belongs to. */
    private void tellLedger(Gift gift, EmailAddress email) {
        Purchase purchase = gift.purchase();
        contributions.keep(
                new NewContribution(
                        ContributionKind.GIFT_REDEEMED,
                        purchase.source(),
                        Memberships.OF_A_GIFT + gift.id(),
                        times.now(),
                        gift.campaignId(),
                        null,
                        null,
                        new Person(email, null, null, null),
                        memberships.now(email) != null,
                        gift.tierId(),
                        null,
                        List.of(),
                        purchase.names(),
                        null,
                        null,
                        Attribution.NONE),
                SERVICE);
    }

    private static void requireNothing(@Nullable GiftObstacle obstacle) {
        if (obstacle != null) {
            throw new ProblemException(Problem.of(
                            ProblemType.ILLEGAL_TRANSITION,
                            switch (obstacle) {
                                case REDEEMED -> "It was redeemed already. Nothing was changed.";
                                case REVOKED -> "It was taken back, and can no longer be redeemed.";
                                case EXPIRED -> "Its time is over, and it can no longer be redeemed.";
                                case NEVER_ENDS ->
                                    "Its recipient is a member already, and their membership does not end. It stays as it is.";
                            })
                    .allowed(List.of()));
        }
    }

    private static ProblemException nothing() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "This token opens nothing, or not any more: a newer mail may have another.");
    }
}
