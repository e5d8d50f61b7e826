package masthead.access.key;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** When keys were used, written down once a minute: never by a request, which would wait for others with the same key. */
@ApplicationScoped
class LastUses {

    private static final Logger LOG = Logger.getLogger(LastUses.class);

    private final DataSource database;
    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    LastUses(DataSource database) {
        this.database = database;
    }

    void note(UUID key, Instant at) {
        noted.put(key, at);
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        if (noted.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE api_key SET last_used_at = greatest(last_used_at, ?) WHERE id = ?")) {
            for (Map.Entry<UUID, Instant> use : Map.copyOf(noted).entrySet()) {
                update.setObject(1, use.getValue().atOffset(ZoneOffset.UTC));
                update.setObject(2, use.getKey());
                update.executeUpdate();
                noted.remove(use.getKey(), use.getValue());
            }
        } catch (SQLException e) {
            LOG.warnf(
                    "When keys were last used could not be written down; tried again in a minute: %s", e.getMessage());
        }
    }

    void end(@Observes ShutdownEvent stop) {
        write();
    }
}
