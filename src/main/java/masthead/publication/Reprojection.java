package masthead.publication;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * After an upgrade, makes documents of an older projection anew: in the background, in commits of at most 200, on one
 * instance at a time. What it leaves undone the next start takes up.
 */
@ApplicationScoped
class Reprojection {

    private static final Logger LOG = Logger.getLogger(Reprojection.class);

    /** Held in the database while one instance works; any number that nothing else uses. */
    private static final long LOCK = 0x4d61737468656164L;

    private final List<Projector> projectors;
    private final Publication publication;
    private final DataSource database;
    private final ExecutorService background;

    Reprojection(
            @All List<Projector> projectors, Publication publication, DataSource database, ExecutorService background) {
        this.projectors = projectors;
        this.publication = publication;
        this.database = database;
        this.background = background;
    }

    void begin(@Observes StartupEvent start) {
        background.execute(this::run);
    }

    void run() {
        try {
            for (Projector projector : projectors) {
                int made = 0;
                for (int batch = batch(projector); batch > 0; batch = batch(projector)) {
                    made += batch;
                }
                if (made > 0) {
                    LOG.infof("Made %d documents of type %s anew", made, projector.type());
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Documents of an older version could not be made anew; the next start tries again", e);
        }
    }

    private int batch(Projector projector) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> older = older(projector);
            Set<UUID> unpublished = new HashSet<>(older);
            for (Projection projection : projector.project(older)) {
                unpublished.remove(projection.id());
                publication.announce(new Change.Upsert(projection));
            }
            for (UUID id : unpublished) {
                publication.announce(new Change.Remove(projector.type(), id, Change.Reason.UNPUBLISHED));
            }
            return older.size();
        });
    }

    private List<UUID> older(Projector projector) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT id FROM document
                WHERE type = ? AND projection < ? AND pg_try_advisory_xact_lock(?)
                ORDER BY id LIMIT ?""")) {
            select.setString(1, projector.type());
            select.setInt(2, projector.version());
            select.setLong(3, LOCK);
            select.setInt(4, Publication.LARGEST_COMMIT);
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
