package masthead.publication;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.persistence.Sweep;
import org.jboss.logging.Logger;

/**
 * After an upgrade, makes documents of an older projection anew: in the background, in commits of at most 200, on one
 * instance at a time. One that cannot be made keeps no other from it.
 */
@ApplicationScoped
class Reprojection {

    private static final Logger LOG = Logger.getLogger(Reprojection.class);

    /** Held in the database while one instance works; any number that nothing else uses. */
    private static final long LOCK = 0x4d61737468656164L;

    private final List<Projector> projectors;
    private final Publication publication;
    private final DataSource database;

    Reprojection(@All List<Projector> projectors, Publication publication, DataSource database) {
        this.projectors = projectors;
        this.publication = publication;
        this.database = database;
    }

    /** Begins with the service, and again each minute for what a passing failure left undone. */
    @Scheduled(every = "1m", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (Projector projector : projectors) {
            try {
                int made = Sweep.run(
                        last -> older(projector, last),
                        ids -> remake(projector, ids),
                        (id, e) -> LOG.errorf(
                                e,
                                "The document of the %s %s could not be made anew; tried again in a minute",
                                projector.type(),
                                id));
                if (made > 0) {
                    LOG.infof("Made %d documents of type %s anew", made, projector.type());
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "Documents of type %s could not be made anew; tried again in a minute", projector.type());
            }
        }
    }

    private void remake(Projector projector, List<UUID> ids) {
        Set<UUID> unpublished = new HashSet<>(ids);
        for (Projection projection : projector.project(ids)) {
            unpublished.remove(projection.id());
            publication.announce(new Change.Upsert(projection));
        }
        for (UUID id : unpublished) {
            publication.announce(new Change.Remove(projector.type(), id, Change.Reason.UNPUBLISHED));
        }
    }

    private List<UUID> older(Projector projector, UUID last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT id FROM document
                WHERE type = ? AND projection < ? AND id > ? AND pg_try_advisory_xact_lock(?)
                ORDER BY id LIMIT ?""")) {
            select.setString(1, projector.type());
            select.setInt(2, projector.version());
            select.setObject(3, last);
            select.setLong(4, LOCK);
            select.setInt(5, Publication.LARGEST_COMMIT);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
