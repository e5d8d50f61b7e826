package masthead.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.problem.ProblemException;
import masthead.publication.Sql;
import org.jspecify.annotations.Nullable;

/** Makes scopes of what is asked for; sections are named by id or slug. */
@ApplicationScoped
public class Scopes {

    private final DataSource database;

    Scopes(DataSource database) {
        this.database = database;
    }

    /** @throws ProblemException 400 or 422 */
    public Scope of(ScopeFilter filter) {
        return filter.scope(this::sections);
    }

    private List<@Nullable UUID> sections(List<String> idsOrSlugs) {
        Sql sql = new Sql().add("""
                SELECT coalesce(
                    (SELECT id FROM document WHERE type = 'section' AND id::text = lower(w.value)),
                    (SELECT s.id FROM document_slug s JOIN document d USING (id) WHERE s.type = 'section' AND s.slug = w.value
                     ORDER BY s.id LIMIT 1))
                FROM unnest(?) WITH ORDINALITY AS w (value, place) ORDER BY w.place""", (Object) idsOrSlugs.toArray(String[]::new));
        List<@Nullable UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("documents could not be read", e);
        }
        return ids;
    }
}
