package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.publication.Rendering.Content;
import masthead.publication.Rendering.Filled;
import masthead.publication.Rendering.Rendered;

/**
 * Keeps what documents list up to date, in the commit that changes it. All under the content clock, hence in two statements,
 * and without a look at what cannot have changed.
 */
@ApplicationScoped
class Listings {

    private static final String UNBOUNDED = """
            'infinity'::timestamptz AS after_sort, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid AS after_id,
            '-infinity'::timestamptz AS earliest, 0 AS after_pin""";

    /** What those list that are announced, that had or pinned something that has changed, or whose rule it fits now. */
    private static final String COMPUTE =
            """
            WITH announced AS (SELECT * FROM unnest(?::uuid[], ?::text[]) AS a (id, listing)),
            defined AS (
                SELECT id, listing::json, true AS is_announced FROM announced
                UNION ALL
                SELECT id, listing, false FROM document
                WHERE listing IS NOT NULL AND id NOT IN (SELECT id FROM announced)),
            w AS MATERIALIZED (
                SELECT f.id AS list, f.is_announced, l.*, l.size AS most, %s
                FROM defined f CROSS JOIN LATERAL json_to_record(f.listing) AS l %s)
            SELECT w.list, w.type, d.document, ARRAY(SELECT l.id FROM (%s) l ORDER BY l.place, l.sort DESC, l.id DESC)
            FROM w LEFT JOIN document d ON d.id = w.list
            WHERE w.is_announced OR d.names && ?::uuid[] OR w.pins && ?::uuid[]
               OR EXISTS (SELECT FROM unnest(?::uuid[]) AS changed (id) WHERE %s)""".formatted(UNBOUNDED, Listing.Stored.COLUMNS, ListSql.LISTED, Fitting.fits("changed.id"));

    private final Rendering rendering;

    Listings(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Writes what was announced and lists, and what lists something that has changed. All else is written already. */
    void write(Connection connection, long commit, Collection<Rendered> changed) throws SQLException {
        Map<UUID, Content> announced = new LinkedHashMap<>();
        for (Rendered rendered : changed) {
            Content content = rendered.content();
            if (content != null && content.listing() != null) {
                announced.put(rendered.change().id(), content);
            }
        }
        List<UUID> ids =
                changed.stream().map(rendered -> rendered.change().id()).toList();
        Map<UUID, Filled> others = new LinkedHashMap<>();
        try (PreparedStatement select = compute(announced, ids).prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID list = rows.getObject(1, UUID.class);
                Content content = announced.get(list);
                String before = content != null ? content.document() : rows.getString(3);
                UUID[] listed = (UUID[]) rows.getArray(4).getArray();
                Filled filled = rendering.filled(before, rows.getString(2), Arrays.asList(listed));
                if (content != null) {
                    announced.put(list, content.filled(filled));
                } else if (!filled.document().equals(before)) {
                    others.put(list, filled);
                }
            }
        }
        DocumentRows.put(connection, commit, List.copyOf(announced.values()));
        DocumentRows.refill(connection, commit, others);
    }

    private static Sql compute(Map<UUID, Content> announced, List<UUID> changed) {
        List<String> listings = new ArrayList<>();
        announced.values().forEach(content -> listings.add(String.valueOf(content.listing())));
        UUID[] ids = changed.toArray(UUID[]::new);
        return new Sql()
                .add(COMPUTE, announced.keySet().toArray(UUID[]::new), listings.toArray(String[]::new), ids, ids, ids);
    }
}
