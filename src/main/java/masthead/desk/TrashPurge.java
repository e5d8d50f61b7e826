package masthead.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes for good what has been in the trash for long enough. */
@ApplicationScoped
class TrashPurge {

    private static final Logger LOG = Logger.getLogger(TrashPurge.class);
    private static final int MOST_AT_ONCE = 1000;

    private final EntityManager entities;
    private final TrashSettings settings;
    private final Clock clock;

    TrashPurge(EntityManager entities, TrashSettings settings, Clock clock) {
        this.entities = entities;
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
        int purged = 0;
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> due(table, before))) {
            try {
                purged += QuarkusTransaction.requiringNew().call(() -> delete(table, id, before));
            } catch (PersistenceException e) {
                LOG.debugf(e, "The %s %s is kept while others in the trash name it", table, id);
            }
        }
        if (purged > 0) {
            LOG.infof("Deleted %d of type %s that were in the trash since before %s", purged, table, before);
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> due(String table, Instant before) {
        return entities.createNativeQuery(
                        "SELECT id FROM %s WHERE trashed_at < ?1 ORDER BY trashed_at".formatted(table), UUID.class)
                .setParameter(1, before)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Its former addresses are free again, unless readers must never have it again: then they say so for ever. */
    private int delete(String table, UUID id, Instant before) {
        int deleted = entities.createNativeQuery("DELETE FROM %s WHERE id = ?1 AND trashed_at < ?2".formatted(table))
                .setParameter(1, id)
                .setParameter(2, before)
                .executeUpdate();
        if (deleted > 0) {
            entities.createNativeQuery(
                            "DELETE FROM document_slug WHERE id = ?1 AND id NOT IN (SELECT id FROM document_killed)")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        return deleted;
    }
}
