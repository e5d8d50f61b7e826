package masthead.platform.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The schema's migrations; replicas that start together take turns by Flyway's lock in the database. */
final class Migrations {

    private final DatabaseAddress address;
    private final Flyway flyway;

    Migrations(DatabaseAddress address, DataSource source) {
        this.address = address;
        this.flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                // SQL is what it says: no ${...} to be found in it.
                .placeholderReplacement(false)
                .loggers("slf4j")
                .load();
    }

    /** Applies what is missing, unless the history shows that this program must not touch the schema. */
    void run() {
        try {
            for (MigrationInfo migration : flyway.info().all()) {
                examine(migration);
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StartupException(explain(e), e);
        }
    }

    private void examine(MigrationInfo migration) {
        MigrationState state = migration.getState();
        String name = "Migration " + migration.getVersion() + " (" + migration.getDescription() + ") of the database "
                + address;
        if (state.isFailed()) {
            throw new StartupException(
                    name + " was left half-finished: restore the database from a backup, or undo what it did and"
                            + " delete its row from flyway_schema_history, then start again.");
        }
        if (state.isApplied() && !state.isResolved()) {
            throw new StartupException(
                    name + " is unknown to this Masthead, so a newer one has used the database: start that one,"
                            + " or restore a backup from before the upgrade.");
        }
        if (state.isApplied() && !migration.isChecksumMatching()) {
            throw new StartupException(
                    name + " is not the one that was applied: start the Masthead that applied it, or restore the"
                            + " migration file it came with.");
        }
    }

    private String explain(FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "The database " + address
                    + " holds something that is not Masthead's: give it a database of its own.";
        }
        String summary = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return "The database " + address + " cannot be migrated: " + summary + " (" + rootMessage(e) + ").";
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
