package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** What each has agreed to and taken back. Lines are only ever added, in the transaction of what they tell of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsentLedger {

    private static final UUID LAST = new UUID(-1, -1);
    private static final Pattern NAMING = Pattern.compile("@|%40", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1000;

    private final Rows rows;
    private final Clock clock;

    ConsentLedger(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void append(UUID subscription, UUID subscriber, UUID newsletter, ConsentAct act, Consent consent) {
        rows.run(
                """
                INSERT INTO consent_entry
                    (id, at, subscriber_id, newsletter_id, subscription_id, act, wording, source, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                clock.instant(),
                subscriber,
                newsletter,
                subscription,
                act.word(),
                consent.wording(),
                consent.source().word(),
                consent.evidence());
    }

    /** The newest first. */
    public List<ConsentEntry> of(UUID subscriber, @Nullable UUID before, int most) {
        return rows.all(
                ConsentLedger::entry,
                "SELECT * FROM consent_entry WHERE subscriber_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
                subscriber,
                Objects.requireNonNullElse(before, LAST),
                most);
    }

    /** The page that somebody was on, without what pages are told of persons: query, fragment, and whatever looks like an address. */
    public static @Nullable String page(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI page = new URI(url);
            String origin = page.getScheme() + "://" + page.getRawAuthority();
            String path = Objects.requireNonNullElse(page.getRawPath(), "");
            String kept = NAMING.matcher(path).find() ? origin : origin + path;
            return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static ConsentEntry entry(ResultSet row) throws SQLException {
        return new ConsentEntry(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Rows.time(row, "at")),
                row.getObject("newsletter_id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                ConsentAct.of(row.getString("act")),
                row.getObject("wording", Integer.class),
                ConsentSource.of(row.getString("source")),
                row.getString("evidence"));
    }
}
