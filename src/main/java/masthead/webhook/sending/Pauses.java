package masthead.webhook.sending;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.outbox.Outbox;
import masthead.webhook.message.PrivateMessages;
import org.jboss.logging.Logger;

/** Webhooks that nothing is sent to until somebody looks after them. They are never deleted, and lose nothing. */
@ApplicationScoped
class Pauses {

    private static final Logger LOG = Logger.getLogger(Pauses.class);

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    Pauses(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells of it once, in the log and to other webhooks. */
    void pause(UUID webhook, String reason) {
        boolean isNew = QuarkusTransaction.requiringNew().call(() -> {
            boolean paused = insert(webhook, reason);
            if (paused) {
                outbox.announce(PrivateMessages.paused(webhook, reason));
            }
            return paused;
        });
        if (isNew) {
            LOG.warnf(
                    "Webhook %s is paused (%s). What it has not got waits: POST /v1/admin/webhooks/%s/resume",
                    webhook, reason, webhook);
        }
    }

    private boolean insert(UUID webhook, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO webhook_pause (webhook_id, at, reason) SELECT id, ?, ? FROM webhook WHERE id = ?
                ON CONFLICT DO NOTHING""")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, reason);
            insert.setObject(3, webhook);
            return insert.executeUpdate() > 0;
        }
    }
}
