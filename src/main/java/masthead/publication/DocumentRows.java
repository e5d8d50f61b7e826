package masthead.publication;

import static masthead.publication.Sql.texts;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.publication.Rendering.Content;
import masthead.publication.Rendering.Filled;
import masthead.publication.Rendering.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents and the change log, and with {@link DocumentParts} what belongs to documents. All under the content clock,
 * hence each sort of row in one statement, however many documents.
 */
final class DocumentRows {

    /** What the documents were before, as the log keeps it: a query of the rows that a statement has not written yet. */
    private static final String WAS = """
            SELECT d.id, d.language, d.published_at, d.names, d.card_names,
                   ARRAY(SELECT f.facet || ':' || f.value FROM document_facet f WHERE f.id = d.id) AS facets
            FROM document d""";

    private static final String LOG = """
            INSERT INTO change_log (was_language, was_published_at, was_facets, was_names, was_card_names,
                                    commit, id, type, op, reason, into_id, revision)
            SELECT was.language, was.published_at, was.facets, was.names, was.card_names,""";

    private DocumentRows() {}

    /** What tells one state of a document from another; all other columns follow from it. */
    private record Stored(
            int projection,
            Instant publishedAt,
            String document,
            String card,
            @Nullable String whole) {

        static Stored of(Content content) {
            return new Stored(
                    content.version(),
                    content.projection().publishedAt(),
                    content.document(),
                    content.card(),
                    content.whole() == null ? null : content.whole().document());
        }
    }

    /** Leaves out what changes nothing, so that saving the same again is no commit. */
    static Collection<Rendered> changed(Connection connection, Collection<Rendered> wanted) throws SQLException {
        Map<UUID, Stored> stored = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT d.id, d.projection, d.published_at, d.document, d.card, w.document
                FROM document d LEFT JOIN document_whole w USING (id) WHERE d.id = ANY (?)""")) {
            select.setArray(
                    1,
                    uuids(
                            connection,
                            wanted.stream().map(change -> change.change().id()).toList()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.put(
                            rows.getObject(1, UUID.class),
                            new Stored(
                                    rows.getInt(2),
                                    rows.getObject(3, OffsetDateTime.class).toInstant(),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6)));
                }
            }
        }
        Set<UUID> onceRead = KilledRows.onceRead(connection, wanted);
        List<Rendered> changed = new ArrayList<>();
        for (Rendered rendered : wanted) {
            UUID id = rendered.change().id();
            Stored before = stored.get(id);
            Content content = rendered.content();
            boolean differs = content == null
                    ? before != null || onceRead.contains(id)
                    : content.listing() != null || !Stored.of(content).equals(before);
            if (differs) {
                changed.add(rendered);
            }
        }
        return changed;
    }

    /** All but what lists others: that can be written when they are. */
    static void write(Connection connection, long commit, Collection<Rendered> changes) throws SQLException {
        List<Change.Remove> removals = new ArrayList<>();
        List<Content> contents = new ArrayList<>();
        for (Rendered rendered : changes) {
            Content content = rendered.content();
            if (content == null) {
                removals.add((Change.Remove) rendered.change());
            } else if (content.listing() == null) {
                contents.add(content);
            }
        }
        remove(connection, commit, removals);
        put(connection, commit, contents);
    }

    static void put(Connection connection, long commit, List<Content> contents) throws SQLException {
        if (contents.isEmpty()) {
            return;
        }
        upsert(connection, commit, contents);
        DocumentParts.takeSlugs(connection, contents);
        DocumentParts.writeFacets(connection, contents);
        DocumentParts.writeWholes(connection, contents);
    }

    /** Documents of which nothing has changed but what they list. */
    static void refill(Connection connection, long commit, Map<UUID, Filled> documents) throws SQLException {
        List<Filled> filled = List.copyOf(documents.values());
        if (filled.isEmpty()) {
            return;
        }
        Sql update = new Sql()
                .add(
                        """
                WITH was AS (%s WHERE d.id = ANY (?)),
                written AS (
                    UPDATE document present
                    SET document = given.document::json, names = given.names::uuid[], commit = ?,
                        revision = present.revision + 1
                    FROM unnest(?, ?, ?) AS given (id, document, names) WHERE present.id = given.id
                    RETURNING present.commit, present.id, present.type, present.revision)
                %s w.commit, w.id, w.type, 'upsert', NULL, NULL, w.revision
                FROM written w JOIN was USING (id)""".formatted(WAS, LOG),
                        documents.keySet().toArray(UUID[]::new),
                        commit,
                        documents.keySet().toArray(UUID[]::new),
                        texts(filled, Filled::document),
                        texts(filled, one -> literal(one.names())));
        update.run(connection);
    }

    /** A document that comes back counts its revisions on. */
    private static void upsert(Connection connection, long commit, List<Content> contents) throws SQLException {
        List<Projection> projections =
                contents.stream().map(Content::projection).toList();
        Sql insert = new Sql()
                .add(
                        """
                WITH was AS (%s WHERE d.id = ANY (?)),
                written AS (
                    INSERT INTO document AS present (id, type, language, slug, published_at, updated_at, sort_name, projection,
                                                     document, card, names, card_names, listing, commit, revision)
                    SELECT id, type, language, slug, published_at::timestamptz, updated_at::timestamptz, sort_name, projection,
                           document::json, card::json, names::uuid[], card_names::uuid[], listing::json, ?,
                           1 + coalesce((SELECT max(revision) FROM change_log l WHERE l.id = given.id), 0)
                    FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS given (
                        id, type, language, slug, published_at, updated_at, sort_name, projection,
                        document, card, names, card_names, listing)
                    ON CONFLICT (id) DO UPDATE
                    SET language = excluded.language, slug = excluded.slug, published_at = excluded.published_at,
                        sort_name = excluded.sort_name, projection = excluded.projection, document = excluded.document,
                        card = excluded.card, names = excluded.names, card_names = excluded.card_names,
                        updated_at = excluded.updated_at, listing = excluded.listing,
                        commit = excluded.commit, revision = present.revision + 1
                    RETURNING commit, id, type, revision)
                %s w.commit, w.id, w.type, 'upsert', NULL, NULL, w.revision
                FROM written w LEFT JOIN was USING (id)""".formatted(WAS, LOG),
                        projections.stream().map(Projection::id).toArray(UUID[]::new),
                        commit,
                        projections.stream().map(Projection::id).toArray(UUID[]::new),
                        texts(projections, Projection::type),
                        texts(projections, Projection::language),
                        texts(projections, Projection::slug),
                        texts(projections, one -> one.publishedAt().toString()),
                        texts(projections, one -> one.updatedAt().toString()),
                        texts(contents, Content::sortKey),
                        contents.stream().map(Content::version).toArray(Integer[]::new),
                        texts(contents, Content::document),
                        texts(contents, Content::card),
                        texts(contents, one -> literal(one.names())),
                        texts(contents, one -> literal(one.cardNames())),
                        texts(contents, Content::listing));
        insert.run(connection);
    }

    private static void remove(Connection connection, long commit, List<Change.Remove> removals) throws SQLException {
        if (removals.isEmpty()) {
            return;
        }
        Sql delete = new Sql()
                .add(
                        """
                WITH given AS (SELECT * FROM unnest(?, ?, ?, ?) AS g (id, type, reason, into_id)),
                was AS (%s WHERE d.id IN (SELECT id FROM given)),
                gone AS (DELETE FROM document d USING given WHERE d.id = given.id RETURNING d.id, d.revision)
                %s ?, given.id, given.type, 'remove', given.reason, given.into_id,
                       1 + coalesce(gone.revision, (SELECT max(revision) FROM change_log l WHERE l.id = given.id), 0)
                FROM given LEFT JOIN gone USING (id) LEFT JOIN was USING (id)""".formatted(WAS, LOG),
                        removals.stream().map(Change.Remove::id).toArray(UUID[]::new),
                        texts(removals, Change.Remove::type),
                        texts(removals, removal -> removal.reason().wire()),
                        removals.stream().map(Change.Remove::into).toArray(UUID[]::new),
                        commit);
        delete.run(connection);
        DocumentParts.leadOn(connection, removals);
    }

    /** An array of ids as PostgreSQL writes it: there is no other way to give it an array of arrays of different lengths. */
    static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
