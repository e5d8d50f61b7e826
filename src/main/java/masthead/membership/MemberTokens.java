package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.access.reader.IssuedReaderToken;
import masthead.access.reader.ReaderOpening;
import masthead.access.reader.ReaderTokenDraft;
import masthead.access.reader.ReaderTokens;
import masthead.desk.Desk;
import masthead.membership.tier.TierTerms;
import masthead.membership.tier.Tiers;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** Readers' tokens for members: they open what the member's tier opens, for no longer than the membership goes on. */
@ApplicationScoped
@Transactional
class MemberTokens {

    private final Desk desk;
    private final Tiers tiers;
    private final ReaderTokens tokens;
    private final MemberEnds ends;
    private final Clock clock;

    MemberTokens(Desk desk, Tiers tiers, ReaderTokens tokens, MemberEnds ends, Clock clock) {
        this.desk = desk;
        this.tiers = tiers;
        this.tokens = tokens;
        this.ends = ends;
        this.clock = clock;
    }

    /** @throws ProblemException 404, 409 for who is no member any more */
    IssuedReaderToken issue(UUID memberId, MemberTokenDraft draft) {
        Member member = desk.find(Member.class, memberId);
        Instant last = ends.last(member.endsAt(), member.renews());
        long left = last == null
                ? Long.MAX_VALUE
                : Duration.between(clock.instant(), last).toSeconds();
        if (member.status() == MemberStatus.ENDED || left <= 0) {
            throw new ProblemException(Problem.of(ProblemType.ILLEGAL_TRANSITION, "The membership has ended.")
                    .allowed(List.of()));
        }
        UUID tierId = member.tierId();
        TierTerms tier = tierId == null ? null : tiers.terms(tierId);
        return tokens.issue(new ReaderTokenDraft(
                tier == null ? ReaderOpening.MEMBERS : tier.opens(),
                tier == null ? null : tier.slug(),
                memberId.toString(),
                Math.toIntExact(Math.min(draft.seconds(), left))));
    }
}
