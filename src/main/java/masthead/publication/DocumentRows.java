package masthead.publication;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemMappers;
import masthead.publication.Rendering.Content;
import masthead.publication.Rendering.Filled;
import masthead.publication.Rendering.Rendered;
import masthead.publication.Rendering.Whole;
import org.jspecify.annotations.Nullable;

/** Writes documents, their slugs and facets, and the change log. All under the content clock, hence in few statements. */
final class DocumentRows {

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
        for (Rendered rendered : changes) {
            Content content = rendered.content();
            if (content == null) {
                remove(connection, commit, (Change.Remove) rendered.change());
            } else if (content.listing() == null) {
                write(connection, commit, content);
            }
        }
    }

    static void write(Connection connection, long commit, Content content) throws SQLException {
        upsert(connection, commit, content);
        takeSlug(connection, content.projection());
        writeFacets(connection, content.projection());
        writeWhole(connection, content.projection().id(), content.whole());
    }

    /** Documents of which nothing has changed but what they list: one statement. */
    static void refill(Connection connection, long commit, Map<UUID, Filled> documents) throws SQLException {
        if (documents.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                WITH written AS (
                    UPDATE document present
                    SET document = given.document::json, names = given.names::uuid[], commit = ?,
                        revision = present.revision + 1
                    FROM unnest(?, ?, ?) AS given (id, document, names) WHERE present.id = given.id
                    RETURNING present.commit, present.id, present.type, present.revision)
                INSERT INTO change_log (commit, id, type, op, revision)
                SELECT commit, id, type, 'upsert', revision FROM written""")) {
            update.setLong(1, commit);
            update.setArray(2, uuids(connection, documents.keySet()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            documents.values().stream().map(Filled::document).toArray()));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            documents.values().stream()
                                    .map(filled -> filled.names().stream()
                                            .map(UUID::toString)
                                            .collect(Collectors.joining(",", "{", "}")))
                                    .toArray()));
            update.executeUpdate();
        }
    }

    /** One statement for the document and its entry in the log. A document that comes back counts its revisions on. */
    private static void upsert(Connection connection, long commit, Content content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                WITH written AS (
                    INSERT INTO document AS present (id, type, language, slug, published_at, sort_name, projection,
                                                     document, card, names, card_names, updated_at, listing, commit, revision)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?::json, ?,
                            1 + coalesce((SELECT max(revision) FROM change_log WHERE id = ?), 0))
                    ON CONFLICT (id) DO UPDATE
                    SET language = excluded.language, slug = excluded.slug, published_at = excluded.published_at,
                        sort_name = excluded.sort_name, projection = excluded.projection, document = excluded.document,
                        card = excluded.card, names = excluded.names, card_names = excluded.card_names,
                        updated_at = excluded.updated_at, listing = excluded.listing,
                        commit = excluded.commit, revision = present.revision + 1
                    RETURNING commit, id, type, revision)
                INSERT INTO change_log (commit, id, type, op, revision)
                SELECT commit, id, type, 'upsert', revision FROM written""")) {
            Projection projection = content.projection();
            insert.setObject(1, projection.id());
            insert.setString(2, projection.type());
            insert.setString(3, projection.language());
            insert.setString(4, projection.slug());
            insert.setObject(5, projection.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(6, content.sortKey());
            insert.setInt(7, content.version());
            insert.setString(8, content.document());
            insert.setString(9, content.card());
            insert.setArray(10, uuids(connection, content.names()));
            insert.setArray(11, uuids(connection, content.cardNames()));
            insert.setObject(12, projection.updatedAt().atOffset(ZoneOffset.UTC));
            insert.setString(13, content.listing());
            insert.setLong(14, commit);
            insert.setObject(15, projection.id());
            insert.executeUpdate();
        }
    }

    private static void remove(Connection connection, long commit, Change.Remove removal) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                WITH gone AS (DELETE FROM document WHERE id = ? RETURNING revision)
                INSERT INTO change_log (commit, id, type, op, reason, revision)
                VALUES (?, ?, ?, 'remove', ?, 1 + coalesce((SELECT revision FROM gone),
                                                           (SELECT max(revision) FROM change_log WHERE id = ?), 0))""")) {
            delete.setObject(1, removal.id());
            delete.setLong(2, commit);
            delete.setObject(3, removal.id());
            delete.setString(4, removal.type());
            delete.setString(5, removal.reason().wire());
            delete.setObject(6, removal.id());
            delete.executeUpdate();
        }
        if (removal.into() != null) {
            try (PreparedStatement lead =
                    connection.prepareStatement("UPDATE document_slug SET id = ? WHERE type = ? AND id = ?")) {
                lead.setObject(1, removal.into());
                lead.setString(2, removal.type());
                lead.setObject(3, removal.id());
                lead.executeUpdate();
            }
        }
    }

    private static void takeSlug(Connection connection, Projection projection) throws SQLException {
        if (projection.slug() == null) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO document_slug AS taken (type, language, slug, id) VALUES (?, ?, ?, ?)
                ON CONFLICT (type, slug, language) DO UPDATE SET id = excluded.id WHERE taken.id = excluded.id""")) {
            insert.setString(1, projection.type());
            insert.setString(2, projection.language());
            insert.setString(3, projection.slug());
            insert.setObject(4, projection.id());
            if (insert.executeUpdate() == 0) {
                throw ProblemException.invalid(List.of(ProblemMappers.slugTaken()));
            }
        }
    }

    private static void writeWhole(Connection connection, UUID id, @Nullable Whole whole) throws SQLException {
        if (whole == null) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM document_whole WHERE id = ?")) {
                delete.setObject(1, id);
                delete.executeUpdate();
            }
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO document_whole (id, document, names) VALUES (?, ?::json, ?)
                ON CONFLICT (id) DO UPDATE SET document = excluded.document, names = excluded.names""")) {
            insert.setObject(1, id);
            insert.setString(2, whole.document());
            insert.setArray(3, uuids(connection, whole.names()));
            insert.executeUpdate();
        }
    }

    private static void writeFacets(Connection connection, Projection projection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM document_facet WHERE id = ?")) {
            delete.setObject(1, projection.id());
            delete.executeUpdate();
        }
        if (projection.facets().isEmpty()) {
            return;
        }
        List<String> facets = new ArrayList<>();
        List<String> values = new ArrayList<>();
        projection
                .facets()
                .forEach((facet, all) -> all.forEach(value -> {
                    facets.add(facet);
                    values.add(value);
                }));
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO document_facet (type, id, published_at, updated_at, facet, value)
                SELECT ?, ?, ?, ?, facet, value FROM unnest(?, ?) AS given (facet, value)""")) {
            insert.setString(1, projection.type());
            insert.setObject(2, projection.id());
            insert.setObject(3, projection.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(4, projection.updatedAt().atOffset(ZoneOffset.UTC));
            insert.setArray(5, connection.createArrayOf("text", facets.toArray()));
            insert.setArray(6, connection.createArrayOf("text", values.toArray()));
            insert.executeUpdate();
        }
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
