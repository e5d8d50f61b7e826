package masthead.newsletter.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.Newsletters;
import masthead.newsletter.page.ReaderMails;
import masthead.newsletter.subscriber.ConsentLedger;
import masthead.newsletter.subscriber.ConsentSource;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.LinkState;
import masthead.newsletter.subscriber.MailAllowance;
import masthead.newsletter.subscriber.MailedLink;
import masthead.newsletter.subscriber.MailedLinks;
import masthead.newsletter.subscriber.Subscriber;
import masthead.newsletter.subscriber.Subscribers;
import masthead.newsletter.subscriber.Subscription;
import masthead.newsletter.subscriber.Subscriptions;
import masthead.newsletter.subscriber.UnsubscribeLinks;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What mailed links do when they are used. Each does it once, in one transaction, holding the lock on its reader. */
@ApplicationScoped
@Transactional
class LinkUses {

    private static final int MOST_ENTRIES = 10_000;

    private final MailedLinks links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Newsletters newsletters;
    private final ConsentLedger ledger;
    private final MailAllowance allowance;
    private final UnsubscribeLinks addresses;
    private final ReaderMails mails;
    private final Clock clock;

    LinkUses(
            MailedLinks links,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Newsletters newsletters,
            ConsentLedger ledger,
            MailAllowance allowance,
            UnsubscribeLinks addresses,
            ReaderMails mails,
            Clock clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.newsletters = newsletters;
        this.ledger = ledger;
        this.allowance = allowance;
        this.addresses = addresses;
        this.mails = mails;
        this.clock = clock;
    }

    /** A link, whose it is, and what waits for that person's confirmation. */
    record Found(
            MailedLink link,
            Subscriber whose,
            LinkState state,
            List<KnownNewsletter> waiting,
            List<Subscription> subscriptions) {}

    /** Changes nothing. @throws ProblemException 404 */
    Found look(String token) {
        MailedLink link = links.find(token);
        Subscriber whose = link == null ? null : subscribers.find(link.subscriberId());
        if (link == null || whose == null) {
            throw Departures.nothing();
        }
        return found(link, whose);
    }

    /** @throws ProblemException 404, 409 for a link that is no longer good, 422 */
    LinkResult use(String token, LinkUseDraft draft) {
        MailedLink link = links.find(token);
        Subscriber whose = link == null ? null : subscribers.lock(link.subscriberId());
        if (link == null || whose == null) {
            throw Departures.nothing();
        }
        String email = draft.email();
        if (link.purpose() == LinkPurpose.CHANGE_ADDRESS && email == null) {
            throw ProblemException.invalid(List.of(Fault.at("/email", "required", "is needed: the new address")));
        }
        if (!links.use(link)) {
            throw new ProblemException(Problem.of(
                            ProblemType.ILLEGAL_TRANSITION,
                            "This link was used already, or is too old. Ask for another.")
                    .allowed(List.of()));
        }
        return switch (link.purpose()) {
            case CONFIRM -> confirm(link, whose, draft.newsletters());
            case EXPORT -> new LinkResult(LinkPurpose.EXPORT, List.of(), export(whose));
            case ERASE -> {
                subscribers.erase(whose);
                yield new LinkResult(LinkPurpose.ERASE, List.of(), null);
            }
            case CHANGE_ADDRESS -> {
                askNewAddress(link, whose, EmailAddress.of(String.valueOf(email)));
                yield new LinkResult(LinkPurpose.CHANGE_ADDRESS, List.of(), null);
            }
            case NEW_ADDRESS -> {
                EmailAddress to = link.newAddress();
                if (to != null) {
                    subscribers.move(whose, to);
                    links.voidOthers(whose.id());
                    optIn(to);
                }
                yield new LinkResult(LinkPurpose.NEW_ADDRESS, List.of(), null);
            }
        };
    }

    private LinkResult confirm(MailedLink link, Subscriber whose, @Nullable List<String> wanted) {
        List<KnownNewsletter> begun = new ArrayList<>();
        UUID one = null;
        Found found = found(link, whose);
        for (KnownNewsletter newsletter : found.waiting()) {
            Subscription requested = found.subscriptions().stream()
                    .filter(subscription -> subscription.newsletterId().equals(newsletter.id()))
                    .findFirst()
                    .orElseThrow();
            if (wanted == null || wanted.contains(newsletter.slug())) {
                subscriptions.confirm(requested);
                begun.add(newsletter);
                one = requested.id();
            } else {
                subscriptions.leave(requested, ConsentSource.LINK);
            }
        }
        if (one != null) {
            optIn(whose.address());
            mails.welcome(whose, link.language(), begun, addresses.of(one).preferences());
        }
        return new LinkResult(
                LinkPurpose.CONFIRM, begun.stream().map(KnownNewsletter::slug).toList(), null);
    }

    /** Who has just shown that it is the own mailbox, and wants mail, gets it again. */
    private void optIn(EmailAddress address) {
        suppressions
                .of(address)
                .filter(reason -> reason == SuppressionReason.ERASURE || reason == SuppressionReason.MANUAL)
                .ifPresent(reason -> suppressions.lift(address));
    }

    private void askNewAddress(MailedLink link, Subscriber whose, EmailAddress to) {
        boolean isFinal = suppressions
                .of(to)
                .filter(reason -> reason == SuppressionReason.HARD_BOUNCE || reason == SuppressionReason.COMPLAINT)
                .isPresent();
        if (!isFinal && allowance.take(to)) {
            String url = links.issue(whose.id(), LinkPurpose.NEW_ADDRESS, link.language(), to);
            mails.link(whose, to, LinkPurpose.NEW_ADDRESS, link.language(), url);
        }
    }

    private SubscriberExport export(Subscriber whose) {
        return new SubscriberExport(
                whose.id(),
                whose.address().text(),
                whose.language(),
                whose.createdAt(),
                subscriptions.of(whose.id()).values().stream()
                        .map(one -> new SubscriberExport.Exported(
                                newsletters.whatever(one.newsletterId()).slug(),
                                one.state(),
                                one.createdAt(),
                                one.confirmedAt(),
                                one.endedAt()))
                        .toList(),
                ledger.of(whose.id(), null, MOST_ENTRIES));
    }

    private Found found(MailedLink link, Subscriber whose) {
        List<Subscription> requested = subscriptions.of(whose.id()).values().stream()
                .filter(Subscription::isRequested)
                .toList();
        List<KnownNewsletter> waiting = newsletters.these(
                requested.stream().map(Subscription::newsletterId).toList());
        return new Found(link, whose, link.state(clock.instant()), waiting, requested);
    }
}
