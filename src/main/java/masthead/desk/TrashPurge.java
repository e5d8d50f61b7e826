package masthead.desk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.persistence.Sweep;
import org.jboss.logging.Logger;

/** Deletes for good what has been in the trash for long enough. */
@ApplicationScoped
class TrashPurge {

    private static final Logger LOG = Logger.getLogger(TrashPurge.class);
    private static final int BATCH = 100;

    /** Of PostgreSQL: a foreign key holds it. */
    private static final String HELD = "23503";

    private final EntityManager entities;
    private final DataSource database;
    private final TrashSettings settings;
    private final Clock clock;

    TrashPurge(EntityManager entities, DataSource database, TrashSettings settings, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Instant before = clock.instant().minus(settings.retention());
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            if (DeskObject.class.isAssignableFrom(entity.getJavaType())) {
                // A type is called what its table is called.
                purge(entity.getName().toLowerCase(Locale.ROOT), before);
            }
        }
    }

    private void purge(String table, Instant before) {
        try {
            int purged = Sweep.run(
                    last -> due(table, before, last), ids -> delete(table, ids, before), (id, e) -> kept(table, id, e));
            if (purged > 0) {
                LOG.infof("Deleted %d of type %s that were in the trash since before %s", purged, table, before);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "The trash of type %s could not be emptied; tried again in an hour", table);
        }
    }

    private static void kept(String table, UUID id, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && HELD.equals(sql.getSQLState())) {
                LOG.debugf("The %s %s is kept while others in the trash name it", table, id);
                return;
            }
        }
        LOG.errorf(failure, "The %s %s could not be deleted for good; tried again in an hour", table, id);
    }

    private List<UUID> due(String table, Instant before, UUID last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM %s WHERE trashed_at < ? AND id > ? ORDER BY id LIMIT ?".formatted(table))) {
            select.setObject(1, before.atOffset(ZoneOffset.UTC));
            select.setObject(2, last);
            select.setInt(3, BATCH);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** Their former addresses are free again, unless readers must never have them again: then they say so for ever. */
    private void delete(String table, List<UUID> ids, Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                WITH gone AS (DELETE FROM %s WHERE id = ANY (?) AND trashed_at < ? RETURNING id)
                DELETE FROM document_slug
                WHERE id IN (SELECT id FROM gone) AND id NOT IN (SELECT id FROM document_killed)""".formatted(table))) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.setObject(2, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
