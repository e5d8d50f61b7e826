package masthead.membership;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.contribution.Contributed;
import masthead.contribution.ContributionKind;
import masthead.contribution.Matched;
import masthead.contribution.MemberKeys;
import masthead.contribution.Person;
import masthead.contribution.Recorded;
import masthead.membership.tier.TierTerms;
import masthead.membership.tier.Tiers;
import org.jspecify.annotations.Nullable;

/**
 * What contributions make of members, by the rules of decision 53. It refuses nothing, for whoever fails here takes back all that was
 * told together.
 */
@ApplicationScoped
class MemberContributions {

    private static final Set<ContributionKind> OF_MEMBERS =
            EnumSet.of(ContributionKind.MEMBER_JOINED, ContributionKind.GIFT_REDEEMED, ContributionKind.CANCELLATION);

    private final Memberships memberships;
    private final Tiers tiers;
    private final MemberKeys keys;
    private final Clock clock;

    MemberContributions(Memberships memberships, Tiers tiers, MemberKeys keys, Clock clock) {
        this.memberships = memberships;
        this.tiers = tiers;
        this.keys = keys;
        this.clock = clock;
    }

    /** Before gifts hear of it, and before it is counted: so that whoever it is about is held first. */
    void hear(@Observes @Priority(Interceptor.Priority.APPLICATION) Recorded told) {
        hold(told);
        told.chapters().forEach(chapter -> {
            chapter.entries().forEach(this::hear);
            chapter.matches().forEach(this::hear);
        });
    }

    private void hold(Recorded told) {
        List<Somebody> all = new ArrayList<>();
        List<UUID> originals = new ArrayList<>();
        told.entries().filter(entry -> OF_MEMBERS.contains(entry.kind())).forEach(entry -> all.add(somebody(entry)));
        told.matches().forEach(match -> {
            byte[] key = match.originalMemberKey();
            if (match.kind() == ContributionKind.CANCELLATION && key != null) {
                all.add(new Somebody(null, List.of(key), null, null));
            }
            originals.add(match.originalId());
        });
        if (!all.isEmpty() || !originals.isEmpty()) {
            memberships.hold(all, originals);
        }
    }

    /** Of what is redeemed here the member is made where that is done. */
    private void hear(Contributed told) {
        switch (told.kind()) {
            case MEMBER_JOINED -> give(told, true);
            case GIFT_REDEEMED -> {
                if (!told.sourceEventId().startsWith(Memberships.OF_A_GIFT)) {
                    give(told, false);
                }
            }
            case CANCELLATION -> memberships.cancel(payers(told), cause(told.id(), told.at()));
            case GIFT_PURCHASED, DONATION, REFUND, CORRECTION -> {}
        }
    }

    private void hear(Matched match) {
        Cause cause = cause(match.originalId(), match.at());
        if (match.kind() == ContributionKind.CANCELLATION && match.originalMemberKey() != null) {
            memberships.cancel(List.of(match.originalMemberKey()), cause(match.entryId(), match.at()));
        } else if (match.kind() == ContributionKind.CORRECTION
                && match.originalKind() == ContributionKind.CANCELLATION) {
            memberships.reinstate(match.originalId(), cause);
        } else if (match.whole() && match.originalKind() != ContributionKind.GIFT_PURCHASED) {
            memberships.takeBack(match.originalId(), cause);
        }
    }

    private void give(Contributed told, boolean renews) {
        UUID tierId = told.tierId();
        TierTerms tier = tierId == null ? null : tiers.terms(tierId);
        Integer months = tier == null ? null : tier.interval().months();
        memberships.give(
                somebody(told),
                new Grant(tier == null ? null : tier.id(), months, renews && months != null, false),
                Cause.of(MemberSource.CONTRIBUTION, clock.instant(), told.at(), told.id()));
    }

    private Somebody somebody(Contributed told) {
        Person person = told.person();
        return new Somebody(person.email(), payers(told), person.name(), person.language());
    }

    /** By the address, and by the number that the source has for them. */
    private List<byte[]> payers(Contributed told) {
        List<byte[]> payers = new ArrayList<>();
        add(told.memberKey(), payers);
        add(keys.of(told.source(), new Person(null, told.person().customerId(), null, null)), payers);
        return payers;
    }

    private static void add(byte @Nullable [] key, List<byte[]> keys) {
        if (key != null) {
            keys.add(key);
        }
    }

    private Cause cause(UUID reference, Instant at) {
        return Cause.of(MemberSource.CONTRIBUTION, clock.instant(), at, reference);
    }
}
