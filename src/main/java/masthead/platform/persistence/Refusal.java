package masthead.platform.persistence;

import java.sql.SQLException;

/** What the database refuses, told without what it was given: its own words repeat values, and those are not for the log. */
public final class Refusal {

    private Refusal() {}

    /**
     * The same failure as far as the service goes by it.
     *
     * @param what was to be done, with ids only
     */
    public static SQLException of(String what, SQLException e) {
        return new SQLException("%s (SQLSTATE %s)".formatted(what, e.getSQLState()), e.getSQLState());
    }
}
