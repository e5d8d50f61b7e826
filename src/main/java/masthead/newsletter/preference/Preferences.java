package masthead.newsletter.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.Newsletters;
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
import masthead.newsletter.subscriber.SubscriptionTokens;
import masthead.newsletter.subscriber.Subscriptions;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What whoever has the link in a mail may see and change: nothing that would harm who has forwarded it. */
@ApplicationScoped
@Transactional
class Preferences {

    private final SubscriptionTokens tokens;
    private final Subscriptions subscriptions;
    private final Subscribers subscribers;
    private final Newsletters newsletters;
    private final ConsentWordings wordings;
    private final MailedLinks links;
    private final MailAllowance allowance;
    private final ReaderMails mails;

    Preferences(
            SubscriptionTokens tokens,
            Subscriptions subscriptions,
            Subscribers subscribers,
            Newsletters newsletters,
            ConsentWordings wordings,
            MailedLinks links,
            MailAllowance allowance,
            ReaderMails mails) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.newsletters = newsletters;
        this.wordings = wordings;
        this.links = links;
        this.allowance = allowance;
        this.mails = mails;
    }

    /** @throws ProblemException 404 */
    PreferencesView look(String token) {
        Subscriber whose = subscribers.find(subscription(token).subscriberId());
        if (whose == null) {
            throw Departures.nothing();
        }
        return view(whose);
    }

    /** @throws ProblemException 404, 422 */
    PreferencesView change(String token, PreferencesDraft draft) {
        Subscriber whose = whose(token);
        Map<UUID, Subscription> before = subscriptions.of(whose.id());
        if (draft.language() != null) {
            subscribers.speak(whose.id(), draft.language());
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < draft.newsletters().size(); i++) {
            PreferencesDraft.Choice choice = draft.newsletters().get(i);
            KnownNewsletter newsletter = newsletters.bySlug(choice.newsletter());
            String pointer = "/newsletters/%d/".formatted(i);
            if (newsletter == null) {
                faults.add(Fault.at(pointer + "newsletter", "unknown-reference", "names no newsletter that is there"));
            } else if (!choose(whose, newsletter, before.get(newsletter.id()), choice.state())) {
                faults.add(Fault.at(pointer + "state", "malformed", "cannot be paused, for it is not sent"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return view(whose(token));
    }

    /** Mails a link, unless that was asked for too often: whoever asks cannot tell. @throws ProblemException 404 */
    String mailLink(String token, LinkPurpose purpose) {
        Subscriber whose = whose(token);
        if (allowance.take(whose.address())) {
            String url = links.issue(whose.id(), purpose, whose.language(), null);
            mails.link(whose, whose.address(), purpose, whose.language(), url);
        }
        return whose.language();
    }

    private boolean choose(Subscriber whose, KnownNewsletter newsletter, @Nullable Subscription now, Wish wish) {
        boolean isActive = now != null && now.isActive();
        switch (wish) {
            case SUBSCRIBED -> {
                if (!isActive) {
                    UUID wording = newsletter.content().consentWordingId();
                    Integer number = wording == null ? null : wordings.number(wording);
                    subscriptions.join(
                            whose.id(),
                            newsletter.id(),
                            whose.language(),
                            new Consent(ConsentSource.PREFERENCES, number, null));
                } else if (now != null && now.state() == SubscriptionState.PAUSED) {
                    subscriptions.resume(now, ConsentSource.PREFERENCES);
                }
            }
            case PAUSED -> {
                if (now == null || !isActive) {
                    return false;
                }
                subscriptions.pause(now, ConsentSource.PREFERENCES);
            }
            case LEFT -> {
                if (now != null) {
                    subscriptions.leave(now, ConsentSource.PREFERENCES);
                }
            }
        }
        return true;
    }

    private Subscriber whose(String token) {
        Subscriber whose = subscribers.lock(subscription(token).subscriberId());
        if (whose == null) {
            throw Departures.nothing();
        }
        return whose;
    }

    private Subscription subscription(String token) {
        UUID id = tokens.readPreferences(token);
        Subscription found = id == null ? null : subscriptions.find(id);
        if (found == null) {
            throw Departures.nothing();
        }
        return found;
    }

    private PreferencesView view(Subscriber whose) {
        Map<UUID, Subscription> has = subscriptions.of(whose.id());
        return new PreferencesView(
                whose.masked(),
                whose.language(),
                newsletters.all().stream()
                        .map(one -> {
                            Subscription own = has.get(one.id());
                            var texts = one.content().in(whose.language());
                            return new PreferencesView.Preference(
                                    one.slug(),
                                    one.name(whose.language()),
                                    texts.description(),
                                    texts.cadence(),
                                    own == null ? null : own.state());
                        })
                        .toList());
    }
}
