package masthead.platform.http;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Bounds what the database may do for a request. The bound is on every connection, so that it costs a request no statement; what
 * runs by itself, such as making thousands of documents anew, lifts it while it has the connection.
 */
@Singleton
class RequestStatements implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(RequestStatements.class);

    private final CurrentVertxRequest request;
    private final LimitSettings settings;
    private final Set<Connection> unbounded = ConcurrentHashMap.newKeySet();

    RequestStatements(CurrentVertxRequest request, LimitSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        bound(connection, settings.databaseTime().toMillis());
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!isForRequest()) {
            unbounded.add(itself(connection));
            bound(connection, 0);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        if (unbounded.remove(itself(connection))) {
            bound(connection, settings.databaseTime().toMillis());
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        // It may be closed already, and say no more which it was.
        unbounded.removeIf(RequestStatements::isClosed);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** The pool wraps it anew each time. */
    private static Connection itself(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("connections are PostgreSQL's", e);
        }
    }

    private boolean isForRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    /** A transaction has more time than a statement, so that mostly the statement is ended and not the connection. */
    private static void bound(Connection connection, long milliseconds) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = %d; SET transaction_timeout = %d"
                    .formatted(milliseconds, 2 * milliseconds));
        } catch (SQLException e) {
            LOG.warnf("The time of statements could not be bounded: %s", e.getMessage());
        }
    }
}
