package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which documents name a thing, in what everybody reads or in the whole; and whether another one has taken its place in all. */
@ApplicationScoped
public class NamingDocuments {

    /** Each half by an index of its own. */
    private static final String NAMING = """
            SELECT id FROM document WHERE names @> ? UNION SELECT id FROM document_whole WHERE names @> ?""";

    private final DataSource database;

    NamingDocuments(DataSource database) {
        this.database = database;
    }

    /** How many there are. */
    public long count(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM (%s) n".formatted(NAMING))) {
            name(connection, select, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The first of a type, in the order of their ids. */
    public List<UUID> some(String type, UUID id, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT id FROM (%s) n JOIN document d USING (id) WHERE d.type = ? ORDER BY id LIMIT ?""".formatted(NAMING))) {
            name(connection, select, id);
            select.setString(3, type);
            select.setInt(4, most);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Whether the last that readers were told of a thing is that this other one has taken its place. */
    public boolean isMerged(String type, UUID id, UUID into) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT into_id FROM change_log WHERE id = ? AND type = ? ORDER BY commit DESC LIMIT 1""")) {
            select.setObject(1, id);
            select.setString(2, type);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && into.equals(row.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static void name(Connection connection, PreparedStatement select, UUID id) throws SQLException {
        Array named = DocumentRows.uuids(connection, List.of(id));
        select.setArray(1, named);
        select.setArray(2, named);
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("documents could not be read", e);
    }
}
