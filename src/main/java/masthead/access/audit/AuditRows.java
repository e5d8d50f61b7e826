package masthead.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import masthead.platform.persistence.ArrayColumn;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.Refusal;
import org.jspecify.annotations.Nullable;

/** Adds entries. */
@ApplicationScoped
class AuditRows {

    /** Bytes that a patch may have; of a longer one only the names of what changed are kept. */
    static final int LONGEST = 64 * 1024;

    private final ObjectMapper json;
    private final Clock clock;
    private final List<ArrayColumn<AuditRow>> columns = columns();
    private final String sql = """
            INSERT INTO audit_entry (at, %s) SELECT ?, n.* FROM %s ORDER BY n.id""".formatted(
            columns.stream().map(ArrayColumn::name).collect(Collectors.joining(", ")), ArrayColumn.table("n", columns));

    AuditRows(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void insert(Connection connection, List<AuditRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            ArrayColumn.set(insert, 2, columns, rows);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Refusal.of("the audit could not be written", e);
        }
    }

    private List<ArrayColumn<AuditRow>> columns() {
        return List.of(
                new ArrayColumn<>("id", "uuid", row -> Ids.next()),
                new ArrayColumn<>("actor_kind", "text", row -> row.facts().actorKind()),
                new ArrayColumn<>("actor_id", "uuid", row -> row.facts().actor()),
                new ArrayColumn<>("address", "text", row -> row.facts().address()),
                new ArrayColumn<>("request_id", "text", row -> row.facts().requestId()),
                new ArrayColumn<>("method", "text", row -> row.facts().method()),
                new ArrayColumn<>("operation", "text", row -> row.facts().operation()),
                new ArrayColumn<>("target_type", "text", AuditRow::targetType),
                new ArrayColumn<>("target_id", "uuid", AuditRow::targetId),
                new ArrayColumn<>("outcome", "text", row -> row.outcome().word()),
                new ArrayColumn<>("status", "integer", AuditRow::status),
                new ArrayColumn<>("code", "text", AuditRow::code),
                new ArrayColumn<>("changed", "text", row -> text(row.changed())),
                new ArrayColumn<>("patch", "text", row -> bounded(row.patch())));
    }

    private @Nullable String bounded(List<AuditStep> patch) {
        String text = text(patch);
        return text.getBytes(StandardCharsets.UTF_8).length <= LONGEST ? text : null;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
