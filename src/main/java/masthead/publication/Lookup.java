package masthead.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Finds documents of any type by what an address says of them: two statements, however much is wanted. */
@ApplicationScoped
public class Lookup {

    /** More than any address can mean by accident. */
    private static final int MOST = 200;

    private final DataSource database;
    private final Embedding embedding;

    Lookup(DataSource database, Embedding embedding) {
        this.database = database;
        this.embedding = embedding;
    }

    /**
     * One thing, by its id or else by its present or former slug.
     *
     * @param language in lower case; null for any
     */
    public record Wanted(
            String type,
            @Nullable UUID id,
            @Nullable String slug,
            @Nullable String language) {}

    /**
     * @param card as readers get it; null for what they have no longer
     * @param killed whether they must never have it again
     */
    public record Found(Wanted wanted, UUID id, @Nullable ObjectNode card, boolean killed) {}

    /** What one statement saw, in the order in which it was wanted. */
    public record Findings(long commit, List<Found> found) {}

    /** What another statement saw of one document; the card as it is stored, null while readers have none. */
    public record Source(long commit, @Nullable ObjectNode card) {}

    private record Seen(Wanted wanted, UUID id, Documents.@Nullable Row row, boolean killed) {}

    /** The stored card of a document, as an {@link Enrichment} gets it. */
    public Source source(String type, UUID id) {
        return embedding.stored(type, id);
    }

    public Findings find(List<Wanted> wanted) {
        long commit = 0;
        List<Seen> seen = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                WITH wanted AS (
                    SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[])
                    WITH ORDINALITY AS w (type, id, slug, language, place)),
                known AS (
                    SELECT place, type, id FROM wanted WHERE id IS NOT NULL
                    UNION
                    SELECT w.place, w.type, s.id FROM wanted w JOIN document_slug s USING (type, slug)
                    WHERE w.language IS NULL OR lower(s.language) = w.language
                    ORDER BY place, id LIMIT ?)
                SELECT c.commit, k.place, k.id, d.type, d.language, d.slug, d.card, d.card_names, x.id IS NOT NULL
                FROM content_clock c LEFT JOIN known k ON true LEFT JOIN document d ON d.id = k.id AND d.type = k.type
                LEFT JOIN document_killed x ON x.id = k.id AND x.type = k.type
                ORDER BY k.place, k.id""")) {
            select.setArray(
                    1, texts(connection, wanted.stream().map(Wanted::type).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", wanted.stream().map(Wanted::id).toArray()));
            select.setArray(
                    3, texts(connection, wanted.stream().map(Wanted::slug).toArray()));
            select.setArray(
                    4, texts(connection, wanted.stream().map(Wanted::language).toArray()));
            select.setInt(5, MOST);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    commit = rows.getLong(1);
                    UUID id = rows.getObject(3, UUID.class);
                    if (id != null) {
                        seen.add(new Seen(wanted.get(rows.getInt(2) - 1), id, row(id, rows), rows.getBoolean(9)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("documents could not be read", e);
        }
        return new Findings(commit, withCards(seen));
    }

    private List<Found> withCards(List<Seen> seen) {
        List<Documents.Row> rows = new ArrayList<>();
        for (Seen one : seen) {
            if (one.row() != null) {
                rows.add(one.row());
            }
        }
        Iterator<ObjectNode> cards = embedding.embed(rows, "").iterator();
        return seen.stream()
                .map(one -> new Found(one.wanted(), one.id(), one.row() == null ? null : cards.next(), one.killed()))
                .toList();
    }

    private static Documents.@Nullable Row row(UUID id, ResultSet rows) throws SQLException {
        String type = rows.getString(4);
        return type == null
                ? null
                : new Documents.Row(
                        id,
                        type,
                        rows.getString(5),
                        rows.getString(6),
                        rows.getBytes(7),
                        (UUID[]) rows.getArray(8).getArray(),
                        new Cursor("", id));
    }

    private static java.sql.Array texts(Connection connection, @Nullable Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
