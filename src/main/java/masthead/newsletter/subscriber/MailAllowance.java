package masthead.newsletter.subscriber;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import masthead.access.limit.PublicLimits;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;

/** How many mails an address gets that anybody could ask for: one in ten minutes, five a day, whatever is repeated. */
@ApplicationScoped
public class MailAllowance {

    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int A_DAY = 5;

    private final Rows rows;
    private final EmailHashes hashes;
    private final PublicLimits limits;
    private final Clock clock;

    MailAllowance(Rows rows, EmailHashes hashes, PublicLimits limits, Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether one more may be sent; if so, it counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean take(EmailAddress address) {
        Instant now = clock.instant();
        Integer taken = rows.first(
                row -> row.getInt(1),
                """
                INSERT INTO mail_allowance AS a (email_hash, sent) VALUES (?, ARRAY[?::timestamptz])
                ON CONFLICT (email_hash) DO UPDATE
                    SET sent = array(SELECT t FROM unnest(a.sent) t WHERE t > ? ORDER BY t) || excluded.sent
                    WHERE (SELECT count(*) FILTER (WHERE t > ?) < ? AND coalesce(max(t), '-infinity') <= ?
                           FROM unnest(a.sent) t)
                RETURNING 1""",
                hashes.of(address),
                now,
                now.minus(DAY),
                now.minus(DAY),
                A_DAY,
                now.minus(BETWEEN));
        return taken != null && limits.mayMail(hashes.text(address));
    }

    /** When one may be sent again. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Instant opensAt(EmailAddress address) {
        Instant now = clock.instant();
        Instant opens = rows.first(
                row -> Objects.requireNonNullElse(Rows.time(row, "opens"), now),
                """
                SELECT greatest(
                    max(t) + make_interval(secs => ?),
                    CASE WHEN count(*) FILTER (WHERE t > ?) >= ? THEN min(t) FILTER (WHERE t > ?) + make_interval(secs => ?) END)
                    AS opens
                FROM mail_allowance, unnest(sent) t WHERE email_hash = ?""",
                (double) BETWEEN.toSeconds(),
                now.minus(DAY),
                A_DAY,
                now.minus(DAY),
                (double) DAY.toSeconds(),
                hashes.of(address));
        return opens == null || !opens.isAfter(now) ? now.plus(BETWEEN) : opens;
    }

    /** Rows of which nothing counts any more say nothing. */
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        rows.run(
                "DELETE FROM mail_allowance WHERE NOT EXISTS (SELECT FROM unnest(sent) t WHERE t > ?)",
                clock.instant().minus(DAY));
    }
}
