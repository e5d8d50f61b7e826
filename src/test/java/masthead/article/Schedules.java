package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.platform.http.StrictJson;

/** What only time, other instances and the owner of the database do to what is scheduled. */
@Singleton
class Schedules {

    /** The same moment in all tests, far enough away whenever they run. */
    @SuppressWarnings("TimeInStaticInitializer")
    static final Instant YEAR = Instant.now().plus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final Scheduling scheduling;
    private final DataSource database;

    Schedules(Scheduling scheduling, DataSource database) {
        this.scheduling = scheduling;
        this.database = database;
    }

    static String inAYear() {
        return StrictJson.text(YEAR);
    }

    static void awaitReaders(Saved article) {
        Deadline.await(
                "readers have it",
                () -> reader().get("/v1/articles/" + article.id()).statusCode() == 200);
    }

    /** The instance under test has a scheduler of its own, which may have taken the article first. */
    void runUntilNotScheduled(Saved article) {
        Deadline.await("not scheduled any more", () -> {
            scheduling.run();
            return !reread(article).string("stage").equals("scheduled");
        });
    }

    /** As only the database's owner can: the desk refuses it while something scheduled uses it. */
    void lose(Saved medium) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE media SET trashed_at = now() WHERE id = ?")) {
            update.setObject(1, UUID.fromString(medium.id()));
            update.executeUpdate();
        }
    }

    /** As if the service had been down since all that is planned for it was due. */
    void makeDue(Saved article, Duration ago) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                UPDATE article SET (scheduled_at, scheduled_end, unpublish_at) = (
                    scheduled_at - passed, scheduled_end - passed, CASE WHEN stage = 'scheduled' THEN unpublish_at ELSE unpublish_at - passed END)
                FROM (SELECT date_trunc('milliseconds', coalesce(scheduled_at, unpublish_at) - now() + ? * interval '1 second')
                      AS passed FROM article WHERE id = ?) AS shift
                WHERE id = ?""")) {
            update.setLong(1, ago.toSeconds());
            update.setObject(2, UUID.fromString(article.id()));
            update.setObject(3, UUID.fromString(article.id()));
            update.executeUpdate();
        }
    }

    long changes(Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM change_log WHERE id = ?")) {
            select.setObject(1, UUID.fromString(article.id()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
