package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.platform.http.PublicUrl;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.KeyedHashes;
import masthead.platform.persistence.RandomSecret;
import org.jspecify.annotations.Nullable;

/** Links that are mailed to somebody, each good for one thing, once, for a while. Their tokens are kept as hashes only. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailedLinks {

    private static final String PURPOSE = "newsletter-link";
    private static final String PATH = "/v1/subscriptions/links/";
    private static final int LONGEST = 100;

    private final Rows rows;
    private final KeyedHashes hashes;
    private final PublicUrl here;
    private final NewsletterSettings settings;
    private final Clock clock;

    MailedLinks(Rows rows, KeyedHashes hashes, PublicUrl here, NewsletterSettings settings, Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.here = here;
        this.settings = settings;
        this.clock = clock;
    }

    /** The address to mail. It is told once. */
    public String issue(UUID subscriber, LinkPurpose purpose, String language, @Nullable EmailAddress newAddress) {
        String token = RandomSecret.text();
        rows.run(
                """
                INSERT INTO mailed_link (id, subscriber_id, purpose, hash, language, created_at, expires_at, new_email)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                subscriber,
                purpose.word(),
                hash(token),
                language,
                clock.instant(),
                clock.instant().plus(purpose.lasts()),
                newAddress == null ? null : newAddress.text());
        return settings.linkPage().map(page -> page.replace("{token}", token)).orElseGet(() -> here.of(PATH + token));
    }

    /** Whether a mail is on its way or in the mailbox by which all that waits can be confirmed. */
    public boolean isOneOpen(UUID subscriber, LinkPurpose purpose) {
        return rows.first(row -> row.getInt(1), """
                        SELECT 1 FROM mailed_link
                        WHERE subscriber_id = ? AND purpose = ? AND used_at IS NULL AND expires_at > ? LIMIT 1""", subscriber, purpose.word(), clock.instant()) != null;
    }

    /** Null for a token that is none, or of somebody who was forgotten. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public @Nullable MailedLink find(String token) {
        return token.length() > LONGEST
                ? null
                : rows.first(MailedLinks::link, "SELECT * FROM mailed_link WHERE hash = ?", hash(token));
    }

    /** Of several who use it at once one does. */
    public boolean use(MailedLink link) {
        return rows.run(
                        "UPDATE mailed_link SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ?",
                        clock.instant(),
                        link.id(),
                        clock.instant())
                > 0;
    }

    /** Links in a mailbox that is no longer the person's are good for nothing. */
    public void voidOthers(UUID subscriber) {
        rows.run(
                "UPDATE mailed_link SET used_at = ? WHERE subscriber_id = ? AND used_at IS NULL",
                clock.instant(),
                subscriber);
    }

    private byte[] hash(String token) {
        return hashes.of(PURPOSE, token.getBytes(StandardCharsets.UTF_8));
    }

    private static MailedLink link(ResultSet row) throws SQLException {
        String newEmail = row.getString("new_email");
        return new MailedLink(
                row.getObject("id", UUID.class),
                row.getObject("subscriber_id", UUID.class),
                LinkPurpose.of(row.getString("purpose")),
                row.getString("language"),
                Objects.requireNonNull(Rows.time(row, "expires_at")),
                Rows.time(row, "used_at"),
                newEmail == null ? null : EmailAddress.of(newEmail));
    }
}
