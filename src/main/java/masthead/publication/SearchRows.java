package masthead.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.persistence.Refusal;
import masthead.platform.text.Analysis;
import masthead.platform.text.Sought;
import masthead.platform.text.WordVector;
import masthead.platform.text.WordVector.Weight;
import masthead.publication.Rendering.Content;
import masthead.publication.Rendering.Rendered;

/**
 * Writes what search reads, in the transaction of the document and before its clock: analysis and its index take their time.
 * A removed document takes its row along.
 */
final class SearchRows {

    private SearchRows() {}

    /** Writes where the text has changed, and nothing else. */
    static void write(Connection connection, Collection<Rendered> changes) throws SQLException {
        List<Content> searched = changes.stream()
                .map(Rendered::content)
                .filter(Objects::nonNull)
                .filter(content -> content.words() != null)
                .toList();
        if (searched.isEmpty()) {
            return;
        }
        Map<UUID, byte[]> stored = digests(connection, searched);
        for (Content content : searched) {
            byte[] digest = digest(content);
            if (!Arrays.equals(digest, stored.get(content.projection().id()))) {
                upsert(connection, content, digest);
            }
        }
    }

    private static byte[] digest(Content content) {
        return words(content).digest(content.projection().publishedAt().toString());
    }

    private static Words words(Content content) {
        return Objects.requireNonNull(content.words());
    }

    private static Map<UUID, byte[]> digests(Connection connection, List<Content> searched) throws SQLException {
        Map<UUID, byte[]> digests = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, digest FROM document_search WHERE id = ANY (?)")) {
            select.setArray(
                    1,
                    DocumentRows.uuids(
                            connection,
                            searched.stream()
                                    .map(content -> content.projection().id())
                                    .toList()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        }
        return digests;
    }

    private static void upsert(Connection connection, Content content, byte[] digest) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO document_search (id, type, published_at, analysis, digest, headline, passage, latin, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::tsvector)
                ON CONFLICT (id) DO UPDATE
                SET published_at = excluded.published_at, analysis = excluded.analysis, digest = excluded.digest,
                    headline = excluded.headline, passage = excluded.passage, latin = excluded.latin,
                    words = excluded.words""")) {
            Words words = words(content);
            insert.setObject(1, content.projection().id());
            insert.setString(2, content.projection().type());
            insert.setObject(3, content.projection().publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(
                    4, words.isName() ? "" : Analysis.of(words.language()).key());
            insert.setBytes(5, digest);
            insert.setString(6, words.headline());
            insert.setString(7, passage(words));
            insert.setString(8, latin(words));
            insert.setString(9, vector(words));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Refusal.of(
                    "what search reads of %s could not be written"
                            .formatted(content.projection().id()),
                    e);
        }
    }

    /** What snippets are cut from. */
    private static String passage(Words words) {
        return words.standfirst().isEmpty() ? words.body() : words.standfirst() + "\n" + words.body();
    }

    private static String latin(Words words) {
        List<String> names = words.isName() ? words.labels() : words.guests();
        return Sought.comparable(words.headline() + " " + String.join(" ", names));
    }

    private static String vector(Words words) {
        WordVector vector = new WordVector();
        if (words.isName()) {
            vector.add(Weight.B, words.headline(), Analysis.all());
            words.labels().forEach(name -> vector.add(Weight.B, name, Analysis.all()));
        } else {
            Analysis analysis = Analysis.of(words.language());
            vector.add(Weight.A, words.headline(), analysis);
            words.labels().forEach(label -> vector.add(Weight.A, label, analysis));
            words.guests().forEach(guest -> vector.add(Weight.B, guest, analysis));
            vector.add(Weight.B, words.standfirst(), analysis).add(Weight.C, words.body(), analysis);
        }
        return vector.toString();
    }
}
