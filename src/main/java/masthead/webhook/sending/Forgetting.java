package masthead.webhook.sending;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import masthead.outbox.Outbox;

/** Deletes attempts and private events that are old; of events only those that nobody still waits for. */
@ApplicationScoped
class Forgetting {

    private static final Duration LEAST = Duration.ofDays(8);

    private final DataSource database;
    private final Attempts attempts;
    private final Outbox outbox;
    private final WebhookSettings settings;
    private final Clock clock;

    Forgetting(DataSource database, Attempts attempts, Outbox outbox, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        Duration kept = settings.retention().compareTo(LEAST) < 0 ? LEAST : settings.retention();
        Instant before = clock.instant().minus(kept);
        attempts.forget(before);
        outbox.forget(before, read());
    }

    /** How far all have come. */
    private long read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT coalesce(min(position), (SELECT max(place) FROM outbox), 0) FROM webhook_lane WHERE lane = 'private'""");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
