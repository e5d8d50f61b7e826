package masthead.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Documents as they are stored, referring by id, with the address that they have now: for whoever is told of them unasked. */
@ApplicationScoped
public class ReferringForms {

    private final DataSource database;
    private final Embedding embedding;
    private final ObjectMapper json;

    ReferringForms(DataSource database, Embedding embedding, ObjectMapper json) {
        this.database = database;
        this.embedding = embedding;
        this.json = json;
    }

    /**
     * @param document null where not everybody may read all of it: then nobody is told any of it
     * @param url null where it has none
     */
    public record Form(
            @Nullable ObjectNode document, @Nullable String url) {}

    /** What readers have of it now; null if nothing. */
    public @Nullable Form of(String type, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT d.language, d.slug, d.document, d.names, EXISTS (SELECT FROM document_whole w WHERE w.id = d.id)
                FROM document d WHERE d.type = ? AND d.id = ?""")) {
            select.setString(1, type);
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                byte[] stored = row.getBytes(3);
                ObjectNode answered = embedding
                        .embed(
                                List.of(new Documents.Row(
                                        id,
                                        type,
                                        row.getString(1),
                                        row.getString(2),
                                        stored,
                                        (UUID[]) row.getArray(4).getArray(),
                                        new Cursor("", id))),
                                "")
                        .getFirst();
                ObjectNode document = row.getBoolean(5) ? null : (ObjectNode) json.readTree(stored);
                return new Form(document, answered.path("url").asText(null));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("documents could not be read", e);
        }
    }
}
