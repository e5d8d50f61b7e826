package masthead.access.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import masthead.access.Refused;
import masthead.platform.persistence.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts those who are refused because nobody knows who they are, by the hour and the reason. A row for each would let anybody fill
 * the database. They are written down every few seconds; of a killed process the last ones are lost.
 */
@ApplicationScoped
class RefusalCounts {

    private static final Logger LOG = Logger.getLogger(RefusalCounts.class);
    private static final int EARLY = Integer.MIN_VALUE + 3;
    private static final int UNAUTHORIZED = 401;

    private record Kind(Instant hour, String reason) {}

    private final DataSource database;
    private final Clock clock;
    private final Map<Kind, AtomicLong> counted = new ConcurrentHashMap<>();

    RefusalCounts(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.route().order(EARLY).handler(exchange -> {
            exchange.addEndHandler(end -> count(exchange));
            exchange.next();
        });
    }

    private void count(RoutingContext exchange) {
        String reason = reason(exchange);
        if (reason != null) {
            counted.computeIfAbsent(
                            new Kind(clock.instant().truncatedTo(ChronoUnit.HOURS), reason), kind -> new AtomicLong())
                    .incrementAndGet();
        }
    }

    private static @Nullable String reason(RoutingContext exchange) {
        String known = Refused.reason(exchange);
        if (known != null || exchange.response().getStatusCode() != UNAUTHORIZED) {
            return known;
        }
        return exchange.request().headers().contains("Authorization")
                ? "unknown"
                : exchange.request().headers().contains("Preview-Token") ? "preview-token" : "missing";
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        for (Map.Entry<Kind, AtomicLong> entry : counted.entrySet()) {
            long some = entry.getValue().getAndSet(0);
            if (some > 0 && !add(entry.getKey(), some)) {
                entry.getValue().addAndGet(some);
            }
        }
        // Nobody counts for an hour that is long over.
        Instant over = clock.instant().minus(2, ChronoUnit.HOURS);
        counted.entrySet()
                .removeIf(entry ->
                        entry.getKey().hour().isBefore(over) && entry.getValue().get() == 0);
    }

    void end(@Observes ShutdownEvent stop) {
        write();
    }

    private boolean add(Kind kind, long some) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO refusal_count AS known (id, hour, reason, count) VALUES (?, ?, ?, ?)
                ON CONFLICT (hour, reason) DO UPDATE SET count = known.count + excluded.count""")) {
            upsert.setObject(1, Ids.next());
            upsert.setObject(2, kind.hour().atOffset(ZoneOffset.UTC));
            upsert.setString(3, kind.reason());
            upsert.setLong(4, some);
            upsert.executeUpdate();
            return true;
        } catch (SQLException e) {
            LOG.warnf("Refusals could not be counted; tried again in seconds: %s", e.getMessage());
            return false;
        }
    }
}
