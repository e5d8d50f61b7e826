package masthead.newsletter.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.Newsletters;
import masthead.newsletter.subscriber.ConsentSource;
import masthead.newsletter.subscriber.Subscriber;
import masthead.newsletter.subscriber.Subscribers;
import masthead.newsletter.subscriber.Subscription;
import masthead.newsletter.subscriber.SubscriptionTokens;
import masthead.newsletter.subscriber.Subscriptions;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** Leaving one newsletter by the link that every mail of it has. */
@ApplicationScoped
@Transactional
class Departures {

    private final SubscriptionTokens tokens;
    private final Subscriptions subscriptions;
    private final Subscribers subscribers;
    private final Newsletters newsletters;

    Departures(
            SubscriptionTokens tokens, Subscriptions subscriptions, Subscribers subscribers, Newsletters newsletters) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.newsletters = newsletters;
    }

    /** One subscription, and what its pages say. */
    record Departure(Subscription subscription, Subscriber subscriber, KnownNewsletter newsletter) {

        String language() {
            return subscriber.language();
        }

        String name() {
            return newsletter.name(language());
        }

        String masked() {
            return subscriber.masked();
        }
    }

    /** @throws ProblemException 404 */
    Departure look(String token) {
        return departure(find(token));
    }

    /** @throws ProblemException 404 */
    Departure leave(String token) {
        Subscription one = find(token);
        subscriptions.leave(one, ConsentSource.ONE_CLICK);
        return departure(Objects.requireNonNullElse(subscriptions.find(one.id()), one));
    }

    private Subscription find(String token) {
        var id = tokens.readUnsubscribe(token);
        Subscription found = id == null ? null : subscriptions.find(id);
        if (found == null) {
            throw nothing();
        }
        return found;
    }

    /** What is told of a token that leads nowhere. */
    static ProblemException nothing() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "This link leads nowhere: it is cut off, or what it belonged to is gone.");
    }

    private Departure departure(Subscription one) {
        Subscriber subscriber = subscribers.find(one.subscriberId());
        KnownNewsletter newsletter = newsletters.whatever(one.newsletterId());
        if (subscriber == null) {
            throw nothing();
        }
        return new Departure(one, subscriber, newsletter);
    }
}
