package masthead.sync.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Commits of another instance, as the database sees them. */
final class Commits {

    private final DataSource database;

    Commits(DataSource database) {
        this.database = database;
    }

    /** Tells readers that so many articles of a section are gone, which nobody has ever had. */
    void remove(int articles, String section, boolean isNotified) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE content_clock SET commit = commit + 1 RETURNING commit"
                        + (isNotified ? ", pg_notify('masthead_commit', commit::text)" : ""));
                statement.execute("""
                        INSERT INTO change_log (commit, id, type, op, reason, revision, was_language, was_published_at, was_facets,
                                                was_names, was_card_names)
                        SELECT commit, uuidv7(), 'article', 'remove', 'unpublished', 1, 'en', now(), ARRAY['section:%s'], '{}', '{}'
                        FROM content_clock, generate_series(1, %d)""".formatted(section, articles));
            }
            connection.commit();
        }
    }
}
