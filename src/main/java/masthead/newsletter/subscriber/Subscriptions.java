package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what. Each change is in the consent ledger, and told to whoever wants to know. Whoever calls holds the lock on the
 * subscriber's row, but for who leaves: that waits for nobody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Subscriptions {

    private final Rows rows;
    private final ConsentLedger ledger;
    private final Outbox outbox;
    private final Clock clock;

    Subscriptions(Rows rows, ConsentLedger ledger, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All of one person, by the newsletter's id. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, Subscription> of(UUID subscriber) {
        Map<UUID, Subscription> all = new LinkedHashMap<>();
        rows.all(
                        Subscriptions::subscription,
                        "SELECT * FROM subscription WHERE subscriber_id = ? ORDER BY id",
                        subscriber)
                .forEach(one -> all.put(one.newsletterId(), one));
        return all;
    }

    /** Null if it is gone. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public @Nullable Subscription find(UUID id) {
        return rows.first(Subscriptions::subscription, "SELECT * FROM subscription WHERE id = ?", id);
    }

    /** It waits to be confirmed; one that had ended stays so until then. */
    public void request(
            UUID subscriber, UUID newsletter, String language, @Nullable Subscription before, Consent consent) {
        Integer wording = consent.wording();
        UUID id = before == null ? Ids.next() : before.id();
        rows.run("""
                INSERT INTO subscription
                    (id, subscriber_id, newsletter_id, state, language, created_at, requested_at, requested_wording)
                VALUES (?, ?, ?, 'pending', ?, ?, ?, ?)
                ON CONFLICT (subscriber_id, newsletter_id) DO UPDATE
                    SET requested_at = excluded.requested_at, requested_wording = excluded.requested_wording""", id, subscriber, newsletter, language, clock.instant(), clock.instant(), wording);
        boolean isNews = before == null
                || !before.isRequested()
                || !Objects.equals(before.requestedWording(), consent.wording());
        if (isNews) {
            ledger.append(id, subscriber, newsletter, ConsentAct.REQUESTED, consent);
        }
    }

    /** What was asked for is confirmed. */
    public void confirm(Subscription requested) {
        begin(
                requested.subscriberId(),
                requested.newsletterId(),
                requested.language(),
                ConsentAct.CONFIRMED,
                new Consent(ConsentSource.LINK, requested.requestedWording(), null));
    }

    /** The person gets it from now on, whatever was before. */
    public void join(UUID subscriber, UUID newsletter, String language, Consent consent) {
        begin(subscriber, newsletter, language, ConsentAct.JOINED, consent);
    }

    private void begin(UUID subscriber, UUID newsletter, String language, ConsentAct act, Consent consent) {
        UUID id = Objects.requireNonNull(rows.first(
                row -> row.getObject(1, UUID.class),
                """
                INSERT INTO subscription (id, subscriber_id, newsletter_id, state, language, created_at, confirmed_at)
                VALUES (?, ?, ?, 'subscribed', ?, ?, ?)
                ON CONFLICT (subscriber_id, newsletter_id) DO UPDATE
                    SET state = 'subscribed', confirmed_at = excluded.confirmed_at, ended_at = NULL,
                        requested_at = NULL, requested_wording = NULL
                RETURNING id""",
                Ids.next(),
                subscriber,
                newsletter,
                language,
                clock.instant(),
                clock.instant()));
        ledger.append(id, subscriber, newsletter, act, consent);
        outbox.announce(new PrivateEvent(
                "subscription.confirmed",
                "subscription",
                id,
                Map.of("subscriptionId", id, "subscriberId", subscriber, "newsletterId", newsletter)));
    }

    public void pause(Subscription subscription, ConsentSource source) {
        if (move(subscription, "paused", "subscribed")) {
            note(subscription, ConsentAct.PAUSED, source);
        }
    }

    public void resume(Subscription subscription, ConsentSource source) {
        if (move(subscription, "subscribed", "paused")) {
            note(subscription, ConsentAct.RESUMED, source);
        }
    }

    /**
     * Nothing of it is sent from now on. What was only asked for is taken back.
     *
     * @return whether there was something to end
     */
    public boolean leave(Subscription subscription, ConsentSource source) {
        int ended = rows.run("""
                UPDATE subscription SET state = 'left', ended_at = ?, requested_at = NULL, requested_wording = NULL
                WHERE id = ? AND (state <> 'left' OR requested_at IS NOT NULL)""", clock.instant(), subscription.id());
        if (ended == 0) {
            return false;
        }
        note(subscription, ConsentAct.WITHDRAWN, source);
        if (subscription.isActive()) {
            tellEnd(subscription, source == ConsentSource.ERASURE ? "erased" : "left");
        }
        return true;
    }

    void withdrawAll(UUID subscriber, ConsentSource source) {
        of(subscriber).values().forEach(one -> leave(one, source));
    }

    /** What was asked for and never confirmed; one that had ended before stays. */
    void lapse(Subscription subscription) {
        note(subscription, ConsentAct.LAPSED, ConsentSource.EXPIRY);
        if (subscription.state() == SubscriptionState.PENDING) {
            rows.run("DELETE FROM subscription WHERE id = ?", subscription.id());
        } else {
            rows.run(
                    "UPDATE subscription SET requested_at = NULL, requested_wording = NULL WHERE id = ?",
                    subscription.id());
        }
    }

    /** Two turn out to be one person: who had less of a newsletter gets what the other had. */
    void handOver(UUID from, UUID to) {
        Map<UUID, Subscription> had = of(to);
        of(from).values().forEach(one -> {
            Subscription own = had.get(one.newsletterId());
            if (own == null) {
                rows.run("UPDATE subscription SET subscriber_id = ? WHERE id = ?", to, one.id());
            } else if (one.isActive() && !own.isActive()) {
                join(to, one.newsletterId(), own.language(), Consent.by(ConsentSource.LINK));
            }
        });
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("subscriber_id", UUID.class),
                row.getObject("newsletter_id", UUID.class),
                SubscriptionState.of(row.getString("state")),
                row.getString("language"),
                Objects.requireNonNull(Rows.time(row, "created_at")),
                Rows.time(row, "requested_at"),
                row.getObject("requested_wording", Integer.class),
                Rows.time(row, "confirmed_at"),
                Rows.time(row, "ended_at"));
    }

    private boolean move(Subscription subscription, String to, String from) {
        return rows.run("UPDATE subscription SET state = ? WHERE id = ? AND state = ?", to, subscription.id(), from)
                > 0;
    }

    private void note(Subscription subscription, ConsentAct act, ConsentSource source) {
        ledger.append(
                subscription.id(), subscription.subscriberId(), subscription.newsletterId(), act, Consent.by(source));
    }

    private void tellEnd(Subscription subscription, String reason) {
        outbox.announce(new PrivateEvent(
                "subscription.ended",
                "subscription",
                subscription.id(),
                Map.of(
                        "subscriptionId",
                        subscription.id(),
                        "subscriberId",
                        subscription.subscriberId(),
                        "newsletterId",
                        subscription.newsletterId(),
                        "reason",
                        reason)));
    }
}
