package masthead.campaign.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.campaign.content.GoalType;
import masthead.campaign.content.Supporters;
import masthead.campaign.stage.GoalResult;
import masthead.platform.text.Word;
import org.jspecify.annotations.Nullable;

/** Reads how far campaigns have come that readers have, or had. */
@ApplicationScoped
class ProgressRows {

    private static final String SELECT = """
            SELECT c.id, c.slug, c.goal_type, c.goal_target, c.goal_baseline, c.goal_currency, c.ends_at, c.live_since, c.result,
                   c.content::json ->> 'supporters' AS shown, n.*
            FROM campaign c CROSS JOIN LATERAL (SELECT %s FROM campaign_count k WHERE k.campaign_id = c.id) n
            WHERE c.slug = ? AND c.state IN ('live', 'ended', 'archived') AND c.goal_type IS NOT NULL""".formatted(Counts.SUM);

    private final DataSource database;
    private final ObjectMapper json;

    ProgressRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Null for one that readers do not have, or that has no goal. */
    @Nullable ProgressRow bySlug(String slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, slug);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? read(row) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how far a campaign has come could not be read", e);
        }
    }

    private ProgressRow read(ResultSet row) throws SQLException {
        return new ProgressRow(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Word.read(GoalType.class, row.getString("goal_type")),
                row.getLong("goal_target"),
                row.getLong("goal_baseline"),
                row.getString("goal_currency"),
                time(row, "ends_at"),
                row.getObject("live_since", OffsetDateTime.class).toInstant(),
                stored(row.getString("shown"), Supporters.class),
                stored(row.getString("result"), GoalResult.class),
                Counts.of(row));
    }

    private <T> @Nullable T stored(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            // Jackson's own words repeat what is stored.
            throw new IllegalStateException("a %s that was stored cannot be read".formatted(type.getSimpleName()));
        }
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
