package masthead.site.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.site.address.Target;
import masthead.site.address.TargetType;
import org.jspecify.annotations.Nullable;

/** Redirects as readers need them: by a plain statement, as delivery reads. */
@ApplicationScoped
class StoredRedirects {

    private final DataSource database;

    StoredRedirects(DataSource database) {
        this.database = database;
    }

    record Stored(Target to, boolean permanent) {}

    /** Of these keys the first that is redirected; null if none is. */
    @Nullable Stored first(List<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT target_type, target_id, target_url, permanent FROM redirect
                WHERE key = ANY (?) AND trashed_at IS NULL
                ORDER BY array_position(?, key) LIMIT 1""")) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String type = row.getString(1);
                return new Stored(
                        new Target(
                                type == null ? null : TargetType.of(type),
                                row.getObject(2, UUID.class),
                                row.getString(3)),
                        row.getBoolean(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("redirects could not be read", e);
        }
    }
}
