package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Whose pages show something that has changed: the things themselves, all that name them or a card that shows them, and what an
 * article is or was listed under. Each is told by a key: {@code article:ID}, {@code section:ID}; {@code collection:SLUG} for
 * what fronts know by its slug.
 */
@ApplicationScoped
public class AffectedPages {

    /** Known to front ends by their slugs. */
    private static final String BY_SLUG = "collection";

    /** Every page shows something of it. */
    private static final String EVERYWHERE = "site";

    private static final Set<String> LISTING_FACETS = Set.of("section", "tag", "author");

    /** A card that shows a card has changed with it. All of these are found from one side, hence only as many as are asked for. */
    private static final String PAGES = """
            WITH RECURSIVE shown (id) AS (
                SELECT unnest(?::uuid[])
                UNION
                SELECT d.id FROM shown s CROSS JOIN LATERAL (
                    SELECT id FROM document WHERE card_names @> ARRAY[s.id] OFFSET 0) d),
            changed AS MATERIALIZED (SELECT id FROM shown LIMIT ?),
            page AS (
                SELECT id FROM changed
                UNION SELECT d.id FROM document d WHERE d.names && ARRAY(SELECT id FROM changed)
                UNION SELECT w.id FROM document_whole w WHERE w.names && ARRAY(SELECT id FROM changed))
            (SELECT d.type, CASE WHEN d.type = ? THEN d.slug ELSE d.id::text END AS key
             FROM page JOIN document d USING (id) WHERE d.type <> ? LIMIT ?)
            UNION
            (SELECT f.facet, f.value FROM changed c JOIN document_facet f USING (id) WHERE f.facet = ANY (?) LIMIT ?)
            UNION
            SELECT s.type, s.slug FROM document_slug s WHERE s.type = ? AND s.id = ANY (?)""";

    private final DataSource database;

    AffectedPages(DataSource database) {
        this.database = database;
    }

    /** @param complete whether these are all */
    public record Keys(List<String> keys, boolean complete) {}

    /** @param changes those of one commit */
    public Keys of(Collection<LoggedChange> changes, int most) {
        Set<String> keys = new LinkedHashSet<>();
        boolean everywhere = false;
        for (LoggedChange change : changes) {
            everywhere |= change.type().equals(EVERYWHERE);
            if (!change.type().equals(BY_SLUG)) {
                keys.add(change.type().equals(EVERYWHERE) ? EVERYWHERE : change.type() + ":" + change.id());
            }
        }
        for (LoggedChange change : changes) {
            change.facets().stream()
                    .filter(facet -> LISTING_FACETS.contains(facet.substring(0, facet.indexOf(':'))))
                    .forEach(keys::add);
        }
        keys.addAll(pages(changes.stream().map(LoggedChange::id).toList(), most + 1));
        boolean all = keys.size() <= most && !everywhere;
        return new Keys(keys.stream().limit(most).toList(), all);
    }

    private Set<String> pages(List<UUID> changed, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGES)) {
            select.setArray(1, DocumentRows.uuids(connection, changed));
            select.setInt(2, Math.max(most, changed.size()));
            select.setString(3, BY_SLUG);
            select.setString(4, EVERYWHERE);
            select.setInt(5, most);
            select.setArray(6, connection.createArrayOf("text", LISTING_FACETS.toArray()));
            select.setInt(7, most);
            select.setString(8, BY_SLUG);
            select.setArray(9, DocumentRows.uuids(connection, changed));
            Set<String> keys = new LinkedHashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1) + ":" + row.getString(2));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("documents could not be read", e);
        }
    }
}
