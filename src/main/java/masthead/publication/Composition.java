package masthead.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;

/**
 * What readers have, for a feature that makes something of it and keeps that, such as a mail. Nobody's request: it is as it is
 * now, whoever asks.
 */
@ApplicationScoped
public class Composition {

    private final DataSource database;
    private final Embedding embedding;
    private final ObjectMapper json;

    Composition(DataSource database, Embedding embedding, ObjectMapper json) {
        this.database = database;
        this.embedding = embedding;
        this.json = json;
    }

    /**
     * Something that is not stored, with the cards of what it names. Its record is one of the shapes of a {@link Projector}.
     *
     * @param language of it, BCP 47
     */
    public ObjectNode of(String type, UUID id, String language, Record document) {
        return embedding.embed(type, id, language, document);
    }

    /**
     * Whole documents with the cards of what they name, in the order of the ids; what readers do not have is left out.
     *
     * @param gated whether it is for who may read all of them
     */
    public List<ObjectNode> documents(String type, Collection<UUID> ids, String language, boolean gated) {
        Map<UUID, Documents.Row> found = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT d.id, d.language, d.slug, coalesce(w.document, d.document), coalesce(w.names, d.names)
                FROM unnest(?::uuid[]) WITH ORDINALITY AS n (id, place) JOIN document d ON d.id = n.id AND d.type = ?
                LEFT JOIN document_whole w ON w.id = d.id AND ? ORDER BY n.place""")) {
            select.setArray(1, DocumentRows.uuids(connection, ids));
            select.setString(2, type);
            select.setBoolean(3, gated);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(
                            id,
                            new Documents.Row(
                                    id,
                                    type,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getBytes(4),
                                    (UUID[]) row.getArray(5).getArray(),
                                    new Cursor("", id)));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return embedding.embed(List.copyOf(found.values()), language);
    }

    /** Documents of a type of which there are few, as they are stored. */
    public List<ObjectNode> stored(String type) {
        List<ObjectNode> documents = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT document FROM document WHERE type = ? ORDER BY sort_name, id LIMIT 100")) {
            select.setString(1, type);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    documents.add((ObjectNode) json.readTree(row.getBytes(1)));
                }
            }
            return documents;
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    /** The first of what documents list, by the ids of those; a document that readers do not have lists nothing. */
    public Map<UUID, List<UUID>> listed(String field, Collection<UUID> lists) {
        Map<UUID, List<UUID>> listed = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, document FROM document WHERE id = ANY (?) ORDER BY id")) {
            select.setArray(1, DocumentRows.uuids(connection, lists));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<UUID> ids = new ArrayList<>();
                    json.readTree(row.getBytes(2)).path(field).forEach(id -> ids.add(UUID.fromString(id.textValue())));
                    listed.put(row.getObject(1, UUID.class), ids);
                }
            }
            return listed;
        } catch (SQLException | IOException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(Exception e) {
        return new IllegalStateException("documents could not be read", e);
    }
}
