package masthead.newsletter.subscriber;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Forgets what was asked for and never confirmed, and who asked for nothing else. */
@ApplicationScoped
class Expiries {

    private static final Duration PENDING = Duration.ofDays(14);
    private static final int BATCH = 200;

    private final Rows rows;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Expiries(Rows rows, Subscriptions subscriptions, Clock clock) {
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant before = clock.instant().minus(PENDING);
        while (QuarkusTransaction.requiringNew().call(() -> lapse(before)) == BATCH) {
            // On to the next ones.
        }
        while (QuarkusTransaction.requiringNew().call(() -> forget(before)) == BATCH) {
            // On to the next ones.
        }
        QuarkusTransaction.requiringNew().run(() -> rows.run("DELETE FROM mailed_link WHERE expires_at < ?", before));
    }

    private int lapse(Instant before) {
        List<Subscription> due = rows.all(Subscriptions::subscription, """
                SELECT * FROM subscription WHERE requested_at < ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""", before, BATCH);
        due.forEach(subscriptions::lapse);
        return due.size();
    }

    /** The address of who has nothing has no business here; a new sign-up would find it locked, and wait. */
    private int forget(Instant before) {
        List<UUID> due = rows.all(row -> row.getObject(1, UUID.class), """
                SELECT id FROM subscriber s
                WHERE created_at < ? AND NOT EXISTS (SELECT FROM subscription WHERE subscriber_id = s.id)
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED""", before, BATCH);
        return due.isEmpty() ? 0 : rows.run("""
                        DELETE FROM subscriber s WHERE id = ANY (?)
                            AND NOT EXISTS (SELECT FROM subscription WHERE subscriber_id = s.id)""", (Object) due.toArray(UUID[]::new));
    }
}
