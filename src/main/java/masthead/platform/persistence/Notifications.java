package masthead.platform.persistence;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what sessions of the database tell with NOTIFY, on a connection outside the pool, which is made anew when it is lost. A
 * notification can be lost with it: whoever listens looks by themselves now and then.
 */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** After so long without any, the connection is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final DatabaseAddress address;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    Notifications(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.address = new DatabaseAddress(url, username, password);
    }

    /**
     * Listens from now on, on a thread of its own.
     *
     * @param channel a name without anything special in it
     * @param heard is given what was told last; null when something may have been missed
     */
    public void listen(String channel, Consumer<@Nullable String> heard) {
        Thread.ofPlatform().daemon().name("listen-" + channel).start(() -> {
            while (!isStopping()) {
                try (Connection connection = Database.connect(address)) {
                    connections.add(connection);
                    hear(connection, channel, heard);
                } catch (SQLException | RuntimeException e) {
                    if (!isStopping()) {
                        LOG.infof("Not notified by the database just now, looking every second: %s", e.getMessage());
                    }
                }
                connections.removeIf(Notifications::isClosed);
                await();
            }
        });
    }

    void end(@Observes ShutdownEvent event) {
        stop.countDown();
        connections.forEach(connection -> {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The connection was lost already", e);
            }
        });
    }

    private void hear(Connection connection, String channel, Consumer<@Nullable String> heard) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + channel);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            heard.accept(null);
            while (!isStopping()) {
                PGNotification[] told = postgres.getNotifications(Math.toIntExact(SILENCE.toMillis()));
                if (told == null || told.length == 0) {
                    statement.execute("SELECT");
                } else {
                    heard.accept(told[told.length - 1].getParameter());
                }
            }
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void await() {
        try {
            if (stop.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Nobody listens any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
