package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import masthead.desk.csv.CsvExport;
import masthead.platform.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** Gives subscriptions out as CSV. */
@ApplicationScoped
class SubscriberExport {

    private static final int SOME = 1000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final List<String> HEADER =
            List.of("email", "language", "newsletter", "state", "suppressed", "createdAt", "confirmedAt", "endedAt");

    private final Rows rows;

    SubscriberExport(Rows rows) {
        this.rows = rows;
    }

    Response all(@Nullable UUID newsletterId, @Nullable SubscriptionState state) {
        return CsvExport.answer("subscribers.csv", HEADER, new Pages(newsletterId, state));
    }

    /** One page after the other, by the ids of the subscriptions. */
    private final class Pages implements CsvExport.Source {

        private final @Nullable UUID newsletterId;
        private final @Nullable SubscriptionState state;
        private UUID last = FIRST;

        Pages(@Nullable UUID newsletterId, @Nullable SubscriptionState state) {
            this.newsletterId = newsletterId;
            this.state = state;
        }

        @Override
        public List<List<@Nullable String>> next() {
            return rows.all(
                    this::cells,
                    """
                    SELECT n.id, s.email, n.language, w.slug, n.state, u.reason, n.created_at, n.confirmed_at, n.ended_at
                    FROM subscription n JOIN subscriber s ON s.id = n.subscriber_id JOIN newsletter w ON w.id = n.newsletter_id
                    LEFT JOIN suppression u USING (email_hash)
                    WHERE n.id > ? AND (?::uuid IS NULL OR n.newsletter_id = ?) AND (?::text IS NULL OR n.state = ?)
                    ORDER BY n.id LIMIT ?""",
                    last,
                    newsletterId,
                    newsletterId,
                    state == null ? null : state.word(),
                    state == null ? null : state.word(),
                    SOME);
        }

        private List<@Nullable String> cells(ResultSet row) throws SQLException {
            last = row.getObject("id", UUID.class);
            return Arrays.asList(
                    row.getString("email"),
                    row.getString("language"),
                    row.getString("slug"),
                    row.getString("state"),
                    row.getString("reason"),
                    text(Rows.time(row, "created_at")),
                    text(Rows.time(row, "confirmed_at")),
                    text(Rows.time(row, "ended_at")));
        }

        private static @Nullable String text(@Nullable Instant time) {
            return time == null ? null : StrictJson.text(time);
        }
    }
}
