package masthead.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.webhook.message.Wish;
import masthead.webhook.sending.Endpoint;
import masthead.webhook.sending.Endpoints;
import org.jspecify.annotations.Nullable;

/** Tells workers what the desk wants, as it is now. */
@ApplicationScoped
class KnownEndpoints implements Endpoints {

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    KnownEndpoints(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public @Nullable Endpoint find(UUID webhook) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT w.content, ARRAY(
                    SELECT s.secret FROM webhook_secret s
                    WHERE s.webhook_id = w.id AND (s.expires_at IS NULL OR s.expires_at > ?) ORDER BY s.id DESC)
                FROM webhook w
                WHERE w.id = ? AND w.active AND w.trashed_at IS NULL
                  AND NOT EXISTS (SELECT FROM webhook_pause p WHERE p.webhook_id = w.id)""")) {
            select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            select.setObject(2, webhook);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? endpoint(webhook, json.readValue(row.getString(1), WebhookDraft.class), List.of((byte[][])
                                row.getArray(2).getArray()))
                        : null;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the webhook could not be read", e);
        }
    }

    static Endpoint endpoint(UUID webhook, WebhookDraft content, List<byte[]> secrets) {
        return new Endpoint(content.url(), new Wish(webhook, Set.copyOf(content.events()), content.wanted()), secrets);
    }
}
