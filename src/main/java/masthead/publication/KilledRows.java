package masthead.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.publication.Rendering.Rendered;

/** Keeps in mind what readers must never have again, long after its documents and the thing itself have gone. */
final class KilledRows {

    private KilledRows() {}

    static void write(Connection connection, Collection<Rendered> changes) throws SQLException {
        for (Change.Remove kill : kills(changes)) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO document_killed (id, type) VALUES (?, ?) ON CONFLICT (id) DO NOTHING")) {
                insert.setObject(1, kill.id());
                insert.setString(2, kill.type());
                insert.executeUpdate();
            }
        }
    }

    /** Those that readers had once: whoever keeps copies has to be told, though they were unpublished before. */
    static Set<UUID> onceRead(Connection connection, Collection<Rendered> changes) throws SQLException {
        List<UUID> killed = kills(changes).stream().map(Change.Remove::id).toList();
        Set<UUID> read = new HashSet<>();
        if (!killed.isEmpty()) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT DISTINCT id FROM change_log WHERE id = ANY (?)")) {
                select.setArray(1, DocumentRows.uuids(connection, killed));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        read.add(rows.getObject(1, UUID.class));
                    }
                }
            }
        }
        return read;
    }

    private static List<Change.Remove> kills(Collection<Rendered> changes) {
        return changes.stream()
                .map(Rendered::change)
                .filter(Change.Remove.class::isInstance)
                .map(Change.Remove.class::cast)
                .filter(removal -> removal.reason() == Change.Reason.KILLED)
                .toList();
    }
}
