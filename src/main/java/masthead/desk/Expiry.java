package masthead.desk;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import masthead.platform.persistence.Sweep;
import masthead.publication.Publication;
import org.jboss.logging.Logger;

/**
 * Ends what has a time at which it is over. Each instance looks; what one has locked the others skip, so each end happens once.
 * What came due while none was running is made up for at the next start. One that fails keeps no other past its time: it is
 * told once, and tried again each time.
 */
@ApplicationScoped
public class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);

    /** Of Hibernate, as a lock timeout. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entities;
    private final Clock clock;
    private final Map<Class<?>, Set<UUID>> failing = new ConcurrentHashMap<>();
    private volatile boolean isStopping;

    Expiry(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    /**
     * @param due what holds of those whose time has come, with {@code ?1} for now
     * @param end ends one, which is locked
     */
    public <E extends DeskObject> void run(Class<E> type, String due, BiConsumer<E, Instant> end) {
        Set<UUID> failed = new HashSet<>();
        Set<UUID> known = failing.getOrDefault(type, Set.of());
        Instant now = clock.instant();
        try {
            Sweep.run(
                    last -> lock(type, due + " AND id > ?2", now, last).stream()
                            .map(DeskObject::id)
                            .toList(),
                    ids -> lock(type, due + " AND id IN ?2", now, ids).forEach(object -> end.accept(object, now)),
                    (id, e) -> {
                        failed.add(id);
                        if (!isStopping && !known.contains(id)) {
                            LOG.errorf(
                                    e,
                                    "What is over of the %s %s could not be ended; tried each second",
                                    type.getSimpleName(),
                                    id);
                        }
                    });
            failing.put(type, failed);
        } catch (RuntimeException e) {
            if (!isStopping) {
                LOG.warnf(
                        "What is over of type %s could not be seen to; tried again in a second: %s",
                        type.getSimpleName(), e.getMessage());
            }
        }
    }

    private <E extends DeskObject> List<E> lock(Class<E> type, String condition, Instant now, Object ids) {
        String name = entities.getMetamodel().entity(type).getName();
        return entities.createQuery("FROM %s WHERE %s ORDER BY id".formatted(name, condition), type)
                .setParameter(1, now)
                .setParameter(2, ids)
                .setMaxResults(Publication.LARGEST_COMMIT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }
}
