package masthead.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads the audit. Names are those that callers have; entries keep ids only. */
@ApplicationScoped
class AuditLog {

    private static final String ENTRIES = "audit";
    private static final String REFUSALS = "refusals";

    private static final String SELECT = """
            SELECT e.*, a.name AS actor FROM audit_entry e LEFT JOIN actor a ON a.id = e.actor_id WHERE true""";

    private final DataSource database;
    private final RefusalCounts counts;
    private final ObjectMapper json;
    private final UriInfo uri;

    AuditLog(DataSource database, RefusalCounts counts, ObjectMapper json, UriInfo uri) {
        this.database = database;
        this.counts = counts;
        this.json = json;
        this.uri = uri;
    }

    private record Counted(UUID id, RefusalCount count) {}

    /** Reads a row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The newest first. */
    Page<AuditSummary> page(AuditFilter filter, PageRequest request) {
        Map<String, Object> conditions = filter.conditions();
        Cursor after = request.after(ENTRIES);
        if (after != null) {
            conditions.put("e.id < ?", after.id());
        }
        List<AuditSummary> rows =
                list(SELECT, conditions, " ORDER BY e.id DESC LIMIT ?", request.size() + 1, this::summary);
        return Page.of(ENTRIES, rows, request.size(), row -> row, row -> new Cursor("", row.id()), uri);
    }

    /** @throws ProblemException 404 */
    AuditEntry read(UUID id) {
        return list(
                        SELECT,
                        Map.of("e.id = ?", id),
                        " LIMIT ?",
                        1,
                        row -> new AuditEntry(summary(row), patch(row.getString("patch"))))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "The audit has no entry with the id %s.".formatted(id)));
    }

    /** The newest hour first, with all that this instance has counted. */
    Page<RefusalCount> refusals(PageRequest request) {
        counts.write();
        Cursor after = request.after(REFUSALS);
        List<Counted> rows = list(
                "SELECT r.* FROM refusal_count r WHERE true",
                after == null ? Map.of() : Map.of("r.id < ?", after.id()),
                " ORDER BY r.id DESC LIMIT ?",
                request.size() + 1,
                row -> new Counted(
                        row.getObject("id", UUID.class),
                        new RefusalCount(time(row, "hour"), row.getString("reason"), row.getLong("count"))));
        return Page.of(REFUSALS, rows, request.size(), Counted::count, row -> new Cursor("", row.id()), uri);
    }

    private <T> List<T> list(String select, Map<String, Object> conditions, String end, int most, Reader<T> reader) {
        StringBuilder sql = new StringBuilder(select);
        conditions.keySet().forEach(condition -> sql.append(" AND ").append(condition));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql + end)) {
            int place = 1;
            for (Object value : conditions.values()) {
                statement.setObject(place++, value);
            }
            statement.setInt(place, most);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit could not be read", e);
        }
    }

    private AuditSummary summary(ResultSet row) throws SQLException {
        return new AuditSummary(
                row.getObject("id", UUID.class),
                time(row, "at"),
                ActorKind.of(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getString("address"),
                row.getString("request_id"),
                row.getString("method"),
                row.getString("operation"),
                row.getString("target_type"),
                row.getObject("target_id", UUID.class),
                Outcome.of(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("code"),
                read(row.getString("changed"), new TypeReference<List<String>>() {}));
    }

    private @Nullable List<AuditStep> patch(@Nullable String patch) {
        return patch == null ? null : read(patch, new TypeReference<List<AuditStep>>() {});
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            // Jackson's own words repeat what is stored.
            throw new IllegalStateException("what the audit holds cannot be read");
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
