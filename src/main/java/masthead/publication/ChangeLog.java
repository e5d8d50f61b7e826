package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What has changed for readers, in the order of commits. */
@ApplicationScoped
public class ChangeLog {

    private static final String CHANGES = """
            SELECT l.commit, l.at, l.type, l.id, l.revision, l.reason,
                   l.was_language IS NOT NULL OR coalesce((
                       SELECT p.op = 'upsert' FROM change_log p
                       WHERE p.id = l.id AND p.commit < l.commit ORDER BY p.commit DESC LIMIT 1), false),
                   l.was_facets,
                   ARRAY(SELECT f.facet || ':' || f.value FROM document_facet f WHERE f.id = l.id)
            FROM change_log l WHERE l.commit > ? AND l.commit <= ?
            ORDER BY l.commit, l.type, l.id""";

    private final DataSource database;

    ChangeLog(DataSource database) {
        this.database = database;
    }

    /** Where the log is now: the newest commit, and the epoch in which its number means something. */
    public record Now(long commit, UUID epoch) {}

    public Now now() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT commit, epoch FROM content_clock");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Now(row.getLong(1), row.getObject(2, UUID.class));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The changes of some commits, those of one commit by type and id. */
    public List<LoggedChange> between(long after, long upTo) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CHANGES)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            List<LoggedChange> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static LoggedChange change(ResultSet row) throws SQLException {
        Set<String> facets = new LinkedHashSet<>(texts(row.getArray(8)));
        facets.addAll(texts(row.getArray(9)));
        return new LoggedChange(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getInt(5),
                row.getBoolean(7),
                row.getString(6),
                List.copyOf(facets));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the change log could not be read", e);
    }
}
