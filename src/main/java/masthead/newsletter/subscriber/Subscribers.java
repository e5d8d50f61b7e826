package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.Letters;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** The persons who read newsletters. Whoever changes something of one holds the lock on its row. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Subscribers {

    private static final String COLUMNS = "id, email, language, created_at";

    private final Rows rows;
    private final EmailHashes hashes;
    private final Suppressions suppressions;
    private final Letters letters;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Subscribers(
            Rows rows,
            EmailHashes hashes,
            Suppressions suppressions,
            Letters letters,
            Subscriptions subscriptions,
            Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.suppressions = suppressions;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Finds or makes the one with this address, and locks it: of several at once, one comes after the other. */
    public Subscriber lock(EmailAddress address, String language) {
        return Objects.requireNonNull(rows.first(
                Subscribers::subscriber,
                """
                INSERT INTO subscriber (id, email, email_hash, language, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (email_hash) DO UPDATE SET email_hash = excluded.email_hash
                RETURNING\s""" + COLUMNS,
                Ids.next(),
                address.text(),
                hashes.of(address),
                language,
                clock.instant()));
    }

    /** Locks one; null if it is gone. */
    public @Nullable Subscriber lock(UUID id) {
        return rows.first(
                Subscribers::subscriber, "SELECT %s FROM subscriber WHERE id = ? FOR UPDATE".formatted(COLUMNS), id);
    }

    /** Null if there is none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public @Nullable Subscriber find(UUID id) {
        return rows.first(Subscribers::subscriber, "SELECT %s FROM subscriber WHERE id = ?".formatted(COLUMNS), id);
    }

    public void speak(UUID id, String language) {
        rows.run("UPDATE subscriber SET language = ? WHERE id = ?", language, id);
    }

    /** The person has another address from now on; if somebody is known by that already, it is the same person from now on. */
    public void move(Subscriber subscriber, EmailAddress to) {
        byte[] hash = hashes.of(to);
        UUID there = rows.first(
                row -> row.getObject(1, UUID.class),
                "SELECT id FROM subscriber WHERE email_hash = ? AND id <> ? FOR UPDATE",
                hash,
                subscriber.id());
        if (there != null) {
            subscriptions.handOver(there, subscriber.id());
            letters.forget(there);
            rows.run("DELETE FROM subscriber WHERE id = ?", there);
        }
        rows.run("UPDATE subscriber SET email = ?, email_hash = ? WHERE id = ?", to.text(), hash, subscriber.id());
        forgetSignUps(subscriber.address());
    }

    /** Nothing of the person stays but that it is to have no mail. */
    public void erase(Subscriber subscriber) {
        subscriptions.withdrawAll(subscriber.id(), ConsentSource.ERASURE);
        suppressions.add(subscriber.address(), SuppressionReason.ERASURE);
        letters.forget(subscriber.id());
        forgetSignUps(subscriber.address());
        rows.run("DELETE FROM subscriber WHERE id = ?", subscriber.id());
    }

    private void forgetSignUps(EmailAddress address) {
        rows.run("DELETE FROM sign_up WHERE email_hash = ?", hashes.of(address));
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getObject("id", UUID.class),
                EmailAddress.of(row.getString("email")),
                row.getString("language"),
                Objects.requireNonNull(Rows.time(row, "created_at")));
    }
}
