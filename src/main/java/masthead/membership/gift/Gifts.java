package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.desk.Desk;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.Letters;
import masthead.membership.gift.GiftParties.Both;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.site.Sites;
import org.jspecify.annotations.Nullable;

/** Gifts at the desk. */
@ApplicationScoped
@Transactional
public class Gifts {

    private final Desk desk;
    private final GiftRules rules;
    private final GiftParties parties;
    private final GiftSender sender;
    private final GiftTimes times;
    private final GiftNews news;
    private final Letters letters;
    private final EmailHashes hashes;
    private final Sites sites;

    Gifts(
            Desk desk,
            GiftRules rules,
            GiftParties parties,
            GiftSender sender,
            GiftTimes times,
            GiftNews news,
            Letters letters,
            EmailHashes hashes,
            Sites sites) {
        this.desk = desk;
        this.rules = rules;
        this.parties = parties;
        this.sender = sender;
        this.times = times;
        this.news = news;
        this.letters = letters;
        this.hashes = hashes;
        this.sites = sites;
    }

    /** @throws ProblemException 422 */
    public GiftView create(GiftDraft written) {
        LocalDate wanted = written.deliverOn();
        String zone = GiftTimes.known(written.zone(), sites.present().zone());
        GiftDraft draft = written.at(times.today(zone), zone);
        rules.require(draft, null, false);
        Gift gift = new Gift();
        gift.revise(draft, times.delivery(wanted, zone), desk.edit());
        desk.save(gift);
        Both both = both(draft);
        parties.write(gift.id(), both);
        news.tell(gift, "purchased");
        return GiftView.of(gift, both);
    }

    /** @throws ProblemException 404 */
    public GiftView read(UUID id) {
        return view(desk.find(Gift.class, id));
    }

    public Page<GiftView> page(GiftFilter filter, PageRequest request) {
        EmailAddress email = filter.email() == null ? null : EmailAddress.find(filter.email());
        if (filter.email() != null && email == null) {
            throw ProblemException.malformed(Fault.ofParameter("email", "malformed", "must be an e-mail address"));
        }
        Page<Gift> gifts = desk.page(
                Gift.class, false, filter.conditions(email == null ? null : hashes.of(email)), request, gift -> gift);
        Map<UUID, List<GiftPerson>> persons = GiftPerson.of(
                        gifts.items().stream().map(Gift::id).toList())
                .stream()
                .collect(Collectors.groupingBy(GiftPerson::giftId));
        return new Page<>(
                gifts.items().stream()
                        .map(gift -> GiftView.of(gift, Both.of(persons.getOrDefault(gift.id(), List.of()))))
                        .toList(),
                gifts.next());
    }

    /**
     * One that was delivered already goes to the new address, if that is what changed.
     *
     * @throws ProblemException 404, 409, 412, 422, 428
     */
    public GiftView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        Gift gift = desk.lock(Gift.class, id, ifMatch);
        GiftDraft before = draft(gift, parties.of(id));
        GiftDraft draft = desk.drafts()
                .merge(before, patch)
                .at(Objects.requireNonNull(before.deliverOn()), Objects.requireNonNull(before.zone()));
        gift.requireOpen();
        if (draft.equals(before)) {
            return view(gift);
        }
        boolean isDelivered = gift.state() == GiftState.DELIVERED;
        rules.require(draft, before, isDelivered);
        boolean isSameTime =
                Objects.equals(draft.deliverOn(), before.deliverOn()) && Objects.equals(draft.zone(), before.zone());
        Instant delivery = isSameTime
                ? gift.facts().deliverAt()
                : times.delivery(draft.deliverOn(), Objects.requireNonNull(draft.zone()));
        gift.revise(draft, delivery, desk.edit());
        Both both = both(draft);
        parties.write(id, both);
        if (isDelivered && !Objects.equals(draft.to().email(), before.to().email())) {
            readdress(gift, both);
        }
        desk.save(gift);
        return GiftView.of(gift, both);
    }

    /** @throws ProblemException 404, 409, 412, 422 without an address, 428 */
    public GiftView resend(UUID id, @Nullable IfMatch ifMatch) {
        Gift gift = desk.lock(Gift.class, id, ifMatch);
        gift.requireOpen();
        Both both = parties.of(id);
        EmailAddress to = both.to();
        if (to == null) {
            throw ProblemException.invalid(
                    List.of(Fault.at("/recipient/email", "required", "must be given first: change the gift")));
        }
        sender.send(gift, both, to, desk.edit());
        desk.save(gift);
        return GiftView.of(gift, both);
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public GiftView revoke(UUID id, @Nullable IfMatch ifMatch) {
        Gift gift = desk.lock(Gift.class, id, ifMatch);
        gift.revoke(desk.edit());
        letters.forget(id);
        desk.save(gift);
        news.tell(gift, "revoked");
        return view(gift);
    }

    /**
     * Nothing that is told of the giver and the recipient stays; what can still be redeemed is revoked.
     *
     * @throws ProblemException 404, 412, 428
     */
    public void erase(UUID id, @Nullable IfMatch ifMatch) {
        Gift gift = desk.lock(Gift.class, id, ifMatch);
        parties.forget(id);
        letters.forget(id);
        if (gift.state().isOpen()) {
            gift.revoke(desk.edit());
            news.tell(gift, "revoked");
        } else {
            gift.withdraw(desk.edit());
        }
        desk.save(gift);
    }

    private void readdress(Gift gift, Both both) {
        EmailAddress to = both.to();
        if (to == null) {
            letters.forget(gift.id());
            gift.withdraw(desk.edit());
        } else {
            sender.send(gift, both, to, desk.edit());
        }
    }

    private GiftView view(Gift gift) {
        return GiftView.of(gift, parties.of(gift.id()));
    }

    private static GiftDraft draft(Gift gift, Both both) {
        Gift.Facts facts = gift.facts();
        return new GiftDraft(
                facts.tierId(),
                facts.months(),
                facts.language(),
                both.giver(),
                both.recipient(),
                both.message(),
                facts.deliverOn(),
                facts.zone());
    }

    private static Both both(GiftDraft draft) {
        return new Both(draft.from(), draft.to(), draft.message());
    }
}
