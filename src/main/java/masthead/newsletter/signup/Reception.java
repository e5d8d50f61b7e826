package masthead.newsletter.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.Newsletters;
import masthead.newsletter.OptIn;
import masthead.newsletter.page.ReaderMails;
import masthead.newsletter.subscriber.Consent;
import masthead.newsletter.subscriber.ConsentSource;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.MailAllowance;
import masthead.newsletter.subscriber.MailedLinks;
import masthead.newsletter.subscriber.Subscriber;
import masthead.newsletter.subscriber.Subscribers;
import masthead.newsletter.subscriber.Subscription;
import masthead.newsletter.subscriber.SubscriptionState;
import masthead.newsletter.subscriber.Subscriptions;
import masthead.newsletter.subscriber.UnsubscribeLinks;

/** Does what a sign-up asks for, as far as its address allows, and mails what has to be said. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reception {

    private static final Duration GIVEN_UP = Duration.ofDays(2);

    private final Newsletters newsletters;
    private final Suppressions suppressions;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final MailedLinks links;
    private final UnsubscribeLinks addresses;
    private final MailAllowance allowance;
    private final ReaderMails mails;
    private final SignUps signUps;
    private final Clock clock;

    Reception(
            Newsletters newsletters,
            Suppressions suppressions,
            Subscribers subscribers,
            Subscriptions subscriptions,
            MailedLinks links,
            UnsubscribeLinks addresses,
            MailAllowance allowance,
            ReaderMails mails,
            SignUps signUps,
            Clock clock) {
        this.newsletters = newsletters;
        this.suppressions = suppressions;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.links = links;
        this.addresses = addresses;
        this.allowance = allowance;
        this.mails = mails;
        this.signUps = signUps;
        this.clock = clock;
    }

    /** What became of each newsletter that was asked for. */
    private record Outcome(List<KnownNewsletter> asked, List<KnownNewsletter> begun, List<KnownNewsletter> had) {}

    void receive(SignUp signUp) {
        Optional<SuppressionReason> suppressed = suppressions.of(signUp.address());
        List<KnownNewsletter> wanted = newsletters.these(signUp.newsletterIds());
        if (wanted.isEmpty() || suppressed.filter(Reception::isFinal).isPresent()) {
            return;
        }
        String language = Objects.requireNonNullElse(
                signUp.language(), wanted.getFirst().content().language());
        Subscriber subscriber = subscribers.lock(signUp.address(), language);
        Map<UUID, Subscription> before = subscriptions.of(subscriber.id());
        Outcome outcome = enter(signUp, wanted, subscriber, language, before, suppressed.isEmpty());
        if (!outcome.asked().isEmpty()) {
            askToConfirm(signUp, subscriber, language, outcome);
        } else if (!outcome.begun().isEmpty()) {
            welcome(subscriber, language, outcome.begun());
        } else {
            tellThatItIsSo(subscriber, outcome.had(), before);
        }
    }

    /** A mailbox that does not exist, and a reader who took our mail for spam: only the desk can undo that. */
    private static boolean isFinal(SuppressionReason reason) {
        return reason == SuppressionReason.HARD_BOUNCE || reason == SuppressionReason.COMPLAINT;
    }

    private Outcome enter(
            SignUp signUp,
            List<KnownNewsletter> wanted,
            Subscriber subscriber,
            String language,
            Map<UUID, Subscription> before,
            boolean mayBeginAtOnce) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Consent consent = new Consent(ConsentSource.SIGN_UP, signUp.wording(), signUp.evidence());
        for (KnownNewsletter one : wanted) {
            Subscription known = before.get(one.id());
            if (known != null && known.isActive()) {
                outcome.had().add(one);
            } else if (known == null && mayBeginAtOnce && one.content().optIn() == OptIn.SINGLE) {
                subscriptions.join(subscriber.id(), one.id(), language, consent);
                outcome.begun().add(one);
            } else {
                subscriptions.request(subscriber.id(), one.id(), language, known, consent);
                outcome.asked().add(one);
            }
        }
        return outcome;
    }

    /** One mail asks for all that waits. If none may be sent now, the one in the mailbox does, or another later. */
    private void askToConfirm(SignUp signUp, Subscriber subscriber, String language, Outcome outcome) {
        if (allowance.take(subscriber.address())) {
            String url = links.issue(subscriber.id(), LinkPurpose.CONFIRM, language, null);
            List<KnownNewsletter> had = new ArrayList<>(outcome.had());
            had.addAll(outcome.begun());
            mails.confirm(subscriber, language, waiting(subscriber), had, url);
        } else if (!links.isOneOpen(subscriber.id(), LinkPurpose.CONFIRM)
                && signUp.at().plus(GIVEN_UP).isAfter(clock.instant())) {
            signUps.defer(signUp, allowance.opensAt(subscriber.address()));
        }
    }

    /** All that the person has asked for, this time or before. */
    private List<KnownNewsletter> waiting(Subscriber subscriber) {
        return newsletters.these(subscriptions.of(subscriber.id()).values().stream()
                .filter(Subscription::isRequested)
                .map(Subscription::newsletterId)
                .toList());
    }

    private void welcome(Subscriber subscriber, String language, List<KnownNewsletter> begun) {
        if (allowance.take(subscriber.address())) {
            mails.welcome(subscriber, language, begun, preferences(subscriber, begun));
        }
    }

    private void tellThatItIsSo(Subscriber subscriber, List<KnownNewsletter> had, Map<UUID, Subscription> before) {
        if (allowance.take(subscriber.address())) {
            boolean isPaused = had.stream()
                    .map(one -> Objects.requireNonNull(before.get(one.id())))
                    .anyMatch(one -> one.state() == SubscriptionState.PAUSED);
            mails.already(subscriber, subscriber.language(), had, isPaused, preferences(subscriber, had));
        }
    }

    private String preferences(Subscriber subscriber, List<KnownNewsletter> ofThese) {
        Subscription one = Objects.requireNonNull(
                subscriptions.of(subscriber.id()).get(ofThese.getFirst().id()));
        return addresses.of(one.id()).preferences();
    }
}
