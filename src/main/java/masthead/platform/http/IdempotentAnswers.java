package masthead.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/**
 * Remembers answers, in the transaction of the change itself: either both are there or neither. A second request with the
 * same key waits for the first. Refused requests are not remembered; they changed nothing.
 */
@ApplicationScoped
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentAnswers(
            TransactionSynchronizationRegistry transaction, DataSource database, ObjectMapper json, Clock clock) {
        this.transaction = transaction;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @param secret whether the answer must not be kept */
    record Request(String caller, String operation, String key, String content, boolean secret) {
        byte[] digest() {
            return ETags.sha256(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Transactional(rollbackOn = Exception.class)
    public Response once(Request request, Callable<Response> operation) throws Exception {
        try (Connection connection = database.getConnection()) {
            if (!reserve(connection, request)) {
                return replay(connection, request);
            }
            Response answer = operation.call();
            rememberAtTheEnd(request, answer);
            return answer;
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM idempotent_answer WHERE answered_at < ?")) {
            delete.setObject(1, now().minus(KEPT));
            delete.executeUpdate();
        }
    }

    private boolean reserve(Connection connection, Request request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO idempotent_answer AS known (caller, operation, key, request, status, body, answered_at)
                VALUES (?, ?, ?, ?, 0, '', ?)
                ON CONFLICT (caller, operation, key) DO UPDATE
                SET request = excluded.request, status = 0, body = '', commit = NULL, answered_at = excluded.answered_at
                WHERE known.answered_at < ?""")) {
            identify(insert, request);
            insert.setBytes(4, request.digest());
            insert.setObject(5, now());
            insert.setObject(6, now().minus(KEPT));
            return insert.executeUpdate() == 1;
        }
    }

    private Response replay(Connection connection, Request request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT request, status, location, etag, body, commit FROM idempotent_answer
                WHERE caller = ? AND operation = ? AND key = ?""")) {
            identify(select, request);
            try (ResultSet known = select.executeQuery()) {
                known.next();
                if (!Arrays.equals(known.getBytes(1), request.digest())) {
                    throw new ProblemException(Problem.of(
                                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                                    "Another request came with this key within 24 hours. Take a new key for a new request.")
                            .errors(List.of(
                                    Fault.ofHeader("Idempotency-Key", "reused", "belongs to another request"))));
                }
                if (request.secret()) {
                    throw new ProblemException(
                            ProblemType.SECRET_SHOWN_ONCE,
                            known.getString(3) == null
                                    ? "This was done before, and its answer is not kept. If a secret did not arrive, do it again with a new key."
                                    : "This was done before: see %s. If a secret did not arrive, delete that one, and make another with a new key."
                                            .formatted(known.getString(3)));
                }
                return Response.status(known.getInt(2))
                        .header(HttpHeaders.LOCATION, known.getString(3))
                        .header(HttpHeaders.ETAG, known.getString(4))
                        .header("Content-Commit", known.getObject(6, Long.class))
                        .header("Idempotency-Replayed", true)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(known.getBytes(5))
                        .build();
            }
        }
    }

    /** When all else is written: only then is known which commit it becomes. */
    private void rememberAtTheEnd(Request request, Response answer) throws JsonProcessingException {
        byte[] body = request.secret() ? new byte[0] : json.writeValueAsBytes(answer.getEntity());
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                remember(request, answer, body);
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    private void remember(Request request, Response answer, byte[] body) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                UPDATE idempotent_answer
                SET status = ?, location = ?, etag = ?, body = ?, commit = (SELECT commit FROM content_clock)
                WHERE caller = ? AND operation = ? AND key = ?""")) {
            update.setInt(1, answer.getStatus());
            update.setString(2, answer.getHeaderString(HttpHeaders.LOCATION));
            update.setString(3, answer.getHeaderString(HttpHeaders.ETAG));
            update.setBytes(4, body);
            update.setString(5, request.caller());
            update.setString(6, request.operation());
            update.setString(7, request.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an answer could not be remembered", e);
        }
    }

    private static void identify(PreparedStatement statement, Request request) throws SQLException {
        statement.setString(1, request.caller());
        statement.setString(2, request.operation());
        statement.setString(3, request.key());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
