package masthead.newsletter.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.newsletter.template.EditionContent;
import masthead.newsletter.template.EditionTemplates;
import masthead.newsletter.template.RenderedEdition;
import masthead.newsletter.template.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Editions as they were composed and rendered, kept for good. */
@ApplicationScoped
class Renderings {

    private final DataSource database;
    private final ObjectMapper json;
    private final EditionTemplates templates;
    private final Clock clock;

    Renderings(DataSource database, ObjectMapper json, EditionTemplates templates, Clock clock) {
        this.database = database;
        this.json = json;
        this.templates = templates;
        this.clock = clock;
    }

    /** Renders it, under the next number. The caller holds the lock on the edition. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID edition, EditionContent content) {
        RenderedEdition mail = templates.mail(content);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO edition_rendering (edition_id, number, at, content, members_only, subject, html, text)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM edition_rendering WHERE edition_id = ?""");
                PreparedStatement forget =
                        connection.prepareStatement("DELETE FROM edition_shown WHERE edition_id = ?");
                PreparedStatement shown = connection.prepareStatement(
                        "INSERT INTO edition_shown (edition_id, id) SELECT ?, unnest(?::uuid[])")) {
            insert.setObject(1, edition);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, json.writeValueAsString(content));
            insert.setBoolean(4, content.membersOnly());
            insert.setString(5, mail.subject());
            insert.setString(6, mail.html());
            insert.setString(7, mail.text());
            insert.setObject(8, edition);
            insert.executeUpdate();
            forget.setObject(1, edition);
            forget.executeUpdate();
            shown.setObject(1, edition);
            shown.setArray(
                    2,
                    connection.createArrayOf("uuid", Withdrawal.named(content).toArray()));
            shown.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the edition could not be kept as rendered", e);
        }
    }

    /** What each was composed of last. */
    Map<UUID, EditionContent> contents(Collection<UUID> editions) {
        Map<UUID, EditionContent> contents = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT ON (edition_id) edition_id, content FROM edition_rendering
                WHERE edition_id = ANY (?) ORDER BY edition_id, number DESC""")) {
            select.setArray(1, connection.createArrayOf("uuid", editions.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getObject(1, UUID.class), json.readValue(row.getString(2), EditionContent.class));
                }
            }
            return contents;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("renderings could not be read", e);
        }
    }

    /** One of them; null if there is none of that number. */
    @Nullable RenderedEdition find(UUID edition, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT subject, html, text FROM edition_rendering WHERE edition_id = ? AND number = ?")) {
            select.setObject(1, edition);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new RenderedEdition(row.getString(1), row.getString(2), row.getString(3)) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rendering could not be read", e);
        }
    }

    /**
     * Editions under way or in the archive that show what must not be shown any more: what was killed, and media whose rights have
     * expired.
     */
    List<UUID> outdated() throws SQLException {
        return ids("""
                SELECT DISTINCT s.edition_id FROM edition_shown s JOIN edition e ON e.id = s.edition_id
                WHERE (e.state IN ('sending', 'paused') OR e.published_at IS NOT NULL) AND s.id IN (
                    SELECT id FROM document_killed
                    UNION ALL SELECT id FROM media WHERE expired)
                ORDER BY 1 LIMIT 200""", null);
    }

    /** What of an edition must not be shown any more. */
    List<UUID> gone(UUID edition) throws SQLException {
        return ids("""
                SELECT s.id FROM edition_shown s WHERE s.edition_id = ? AND (
                    EXISTS (SELECT FROM document_killed k WHERE k.id = s.id)
                    OR EXISTS (SELECT FROM media m WHERE m.id = s.id AND m.expired))""", edition);
    }

    private List<UUID> ids(String sql, @Nullable UUID edition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (edition != null) {
                select.setObject(1, edition);
            }
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
