package masthead.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    AuditRows(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void insert(Connection connection, List<AuditRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO audit_entry (id, at, actor_kind, actor_id, address, request_id, method, operation,
                                         target_type, target_id, outcome, status, code, changed, patch)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            for (AuditRow row : rows) {
                AuditedRequest.Facts facts = row.facts();
                insert.setObject(1, Ids.next());
                insert.setObject(2, now);
                insert.setString(3, facts.actorKind());
                insert.setObject(4, facts.actor());
                insert.setString(5, facts.address());
                insert.setString(6, facts.requestId());
                insert.setString(7, facts.method());
                insert.setString(8, facts.operation());
                insert.setString(9, row.targetType());
                insert.setObject(10, row.targetId());
                insert.setString(11, row.outcome().word());
                insert.setObject(12, row.status());
                insert.setString(13, row.code());
                insert.setString(14, text(row.changed()));
                insert.setString(15, bounded(row.patch()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw Refusal.of("the audit could not be written", e);
        }
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
