package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import org.jspecify.annotations.Nullable;

/** What contributions, gifts and time make of memberships, in the transaction of whoever tells. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Memberships {

    /** How what the service itself tells the ledger of gifts is named; their members are made where they are redeemed. */
    public static final String OF_A_GIFT = "masthead-gift-";

    private final MemberLocks locks;
    private final MemberNews news;
    private final MemberEnds ends;
    private final EmailHashes hashes;
    private final Desk desk;

    Memberships(MemberLocks locks, MemberNews news, MemberEnds ends, EmailHashes hashes, Desk desk) {
        this.locks = locks;
        this.news = news;
        this.ends = ends;
        this.hashes = hashes;
        this.desk = desk;
    }

    /**
     * Nobody else is at any of them until the transaction ends. Who tells of several begins with this: each takes them in one order.
     *
     * @param references contributions that gave or took something
     */
    public void hold(List<Somebody> all, List<UUID> references) {
        locks.take(all.stream()
                .map(Somebody::email)
                .filter(Objects::nonNull)
                .map(hashes::of)
                .toList());
        Member.hold(all.stream().flatMap(one -> one.payers().stream()).toList(), references);
    }

    /** How an address stands as a member; null if nobody is one. */
    public @Nullable Given now(EmailAddress email) {
        return Member.now(hashes.of(email));
    }

    /** Whose membership came of this contribution or gift; null if nobody's did. */
    public @Nullable UUID memberBy(UUID reference) {
        return MemberEvent.by(reference).stream()
                .map(MemberEvent::memberId)
                .findFirst()
                .orElse(null);
    }

    /**
     * Makes somebody a member, or adds time to the membership that they have.
     *
     * @return null if nobody is known by that, and nobody can become a member without an address
     */
    public @Nullable Given give(Somebody to, Grant grant, Cause cause) {
        Member member = find(to);
        if (member == null) {
            EmailAddress email = to.email();
            return email == null ? null : given(join(email, to, grant, cause));
        }
        MemberDraft before = member.draft();
        boolean wasEnded = before.status() == MemberStatus.ENDED;
        Instant end = grant.end(wasEnded ? null : before.endsAt(), !wasEnded && before.endsAt() == null, cause.at());
        UUID tier = grant.tierOver(wasEnded ? null : before.tierId());
        MemberDraft draft = new MemberDraft(
                before.email(),
                before.name() == null ? to.name() : before.name(),
                before.language() == null ? to.language() : before.language(),
                tier,
                grant.renews() || wasEnded || end == null ? MemberStatus.ACTIVE : before.status(),
                wasEnded ? cause.at() : before.since(),
                end);
        boolean renews = end != null && draft.status() == MemberStatus.ACTIVE && (grant.renews() || member.renews());
        save(member, draft, renews, cause);
        remember(member, to);
        news.tell(member, wasEnded ? MemberEventKind.REJOINED : MemberEventKind.EXTENDED, cause, grant.months());
        return given(member);
    }

    private Member join(EmailAddress email, Somebody to, Grant grant, Cause cause) {
        Member member = new Member();
        MemberDraft draft = new MemberDraft(
                email.text(),
                to.name(),
                to.language(),
                grant.tierOver(null),
                MemberStatus.ACTIVE,
                cause.at(),
                grant.end(null, false, cause.at()));
        save(member, draft, grant.renews() && draft.endsAt() != null, cause);
        remember(member, to);
        news.tell(member, MemberEventKind.JOINED, cause, grant.months());
        return member;
    }

    /** They stay until the time that was paid for is over. What was cancelled before it was paid for again goes on. */
    public void cancel(List<byte[]> payers, Cause cause) {
        Member member = find(new Somebody(null, payers, null, null));
        if (member == null
                || member.status() != MemberStatus.ACTIVE
                || MemberEvent.isPaidSince(member.id(), cause.at())) {
            return;
        }
        MemberDraft before = member.draft();
        Instant end = before.endsAt() == null ? cause.now() : before.endsAt();
        boolean isOver = !end.isAfter(cause.now());
        save(
                member,
                before.standing(isOver ? MemberStatus.ENDED : MemberStatus.CANCELLED, before.tierId(), end),
                false,
                cause);
        news.tell(member, isOver ? MemberEventKind.ENDED : MemberEventKind.CANCELLED, cause, null);
    }

    /** A cancellation was none: it is as it was before, unless that is over by now, or something else has changed it since. */
    public void reinstate(UUID cancellation, Cause cause) {
        for (MemberEvent cancelled : MemberEvent.by(cancellation)) {
            Member member = Member.locked(cancelled.memberId());
            MemberEvent before = member == null ? null : cancelled.undone();
            if (member != null && before != null && !ends.isOver(before.endsAt(), before.renews(), cause.now())) {
                MemberDraft present = member.draft();
                MemberDraft draft = present.standing(MemberStatus.ACTIVE, present.tierId(), before.endsAt());
                save(member, draft, before.renews(), cause);
                news.tell(member, MemberChange.between(present, draft), cause, null);
            }
        }
    }

    /** The time that a contribution gave is taken back, once; without any left the membership ends. One for ever is not shortened. */
    public void takeBack(UUID contribution, Cause cause) {
        List<MemberEvent> events = MemberEvent.by(contribution);
        MemberEvent gave =
                events.stream().filter(MemberEvent::isGiving).findFirst().orElse(null);
        Member member = gave == null ? null : Member.locked(gave.memberId());
        if (gave == null || member == null || MemberEvent.isTakenBack(contribution)) {
            return;
        }
        MemberDraft before = member.draft();
        Integer months = gave.months();
        if (before.status() == MemberStatus.ENDED || (months != null && before.endsAt() == null)) {
            return;
        }
        Instant end = months == null || before.endsAt() == null ? cause.now() : Months.after(before.endsAt(), -months);
        boolean isOver = !end.isAfter(cause.now());
        save(
                member,
                before.standing(
                        isOver ? MemberStatus.ENDED : Objects.requireNonNull(before.status()),
                        before.tierId(),
                        isOver ? cause.now() : end),
                !isOver && member.renews(),
                cause);
        news.tell(member, isOver ? MemberEventKind.ENDED : MemberEventKind.SHORTENED, cause, months);
    }

    private @Nullable Member find(Somebody who) {
        EmailAddress email = who.email();
        UUID id = null;
        if (email != null) {
            byte[] hash = hashes.of(email);
            locks.take(hash);
            id = Member.idBy(List.of(hash));
        }
        if (id == null) {
            id = Member.idBy(who.payers());
        }
        return id == null ? null : Member.locked(id);
    }

    private static void remember(Member member, Somebody who) {
        who.payers().forEach(payer -> Member.remember(payer, member.id()));
    }

    private void save(Member member, MemberDraft draft, boolean renews, Cause cause) {
        member.revise(draft, hashes.of(EmailAddress.of(draft.email())), cause);
        member.renew(renews);
        desk.save(member);
    }

    private static Given given(Member member) {
        return new Given(member.id(), member.tierId(), member.endsAt());
    }
}
