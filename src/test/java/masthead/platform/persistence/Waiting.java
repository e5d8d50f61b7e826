package masthead.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who waits for what a transaction holds. */
public final class Waiting {

    /** Of those who wait for this connection, or for one who does. */
    private static final String BEHIND = """
            WITH RECURSIVE waiting AS (
                SELECT pg_backend_pid() AS pid
                UNION SELECT a.pid FROM pg_stat_activity a JOIN waiting w ON w.pid = ANY (pg_blocking_pids(a.pid)))
            SELECT count(*) - 1 FROM waiting""";

    private Waiting() {}

    /** How many do. */
    public static int behind(Connection holder) {
        try (PreparedStatement count = holder.prepareStatement(BEHIND);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
