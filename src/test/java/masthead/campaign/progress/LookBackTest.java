package masthead.campaign.progress;

import static masthead.campaign.Appeals.live;
import static masthead.campaign.progress.Tally.counted;
import static masthead.campaign.progress.Tally.text;
import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.create;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.Waiting;
import org.junit.jupiter.api.Test;

/** What came before a campaign was live. */
@QuarkusTest
class LookBackTest {

    private static final String COUNTERS = """
            INSERT INTO campaign_count (campaign_id, stripe, new_members, members, gifts, supporters, amount, changed_at)
            SELECT ?, stripe, 0, 0, 0, 0, 0, now() FROM generate_series(0, 63) AS stripe""";

    @Inject
    DataSource database;

    @Test
    void itCountsWhereTheWindowReachesBack() {
        Saved draft = draft("SEK");
        record(early(anEvent(), "SEK", "2026-10-02"));
        record(early(anEvent(), "SEK", "2026-09-30"));
        Saved campaign = live(draft);
        Deadline.await("it is counted", () -> counted(campaign, "amount") == 40);
    }

    @Test
    void whatIsPaidBackWhileItIsCountedIsCountedBack() throws Exception {
        Saved draft = draft("NOK");
        String order = anEvent();
        record(early(order, "NOK", "2026-10-02"));
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Connection holder = database.getConnection()) {
            hold(holder, draft);
            live(draft);
            Deadline.await("whoever counts waits for the counters", () -> Waiting.behind(holder) == 1);
            Future<String> refund = other.submit(() -> record(Till.refund(anEvent(), order)));
            Deadline.await("the refund waits, too", () -> refund.isDone() || Waiting.behind(holder) == 2);
            holder.rollback();
            refund.get();
        }

        Deadline.await("it is counted", () -> isCounted(draft));
        assertEquals(0, counted(draft, "amount"));
    }

    private static Saved draft(String currency) {
        return create(
                "campaigns",
                text(
                        "amount",
                        1000,
                        ", \"currency\": \"%s\", \"countsFrom\": \"2026-10-01T00:00:00Z\"".formatted(currency)));
    }

    private static String early(String event, String currency, String day) {
        return Till.entry("donation", event, ", \"amount\": 40, \"currency\": \"%s\"".formatted(currency))
                .replace("2026-11-01", day);
    }

    /** All its counters, so that nobody else can write any. */
    private static void hold(Connection holder, Saved campaign) throws SQLException {
        holder.setAutoCommit(false);
        try (PreparedStatement insert = holder.prepareStatement(COUNTERS)) {
            insert.setObject(1, UUID.fromString(campaign.id()));
            insert.executeUpdate();
        }
    }

    private boolean isCounted(Saved campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT FROM campaign_entry WHERE campaign_id = ?")) {
            select.setObject(1, UUID.fromString(campaign.id()));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
