package masthead.newsletter.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.newsletter.template.EditionContent;
import masthead.newsletter.template.Withdrawal;
import org.jboss.logging.Logger;

/**
 * Takes out of editions what must never be seen again, once for each time that something was killed: before the next mail of an
 * edition under way is leased, and from the archive within a second.
 */
@ApplicationScoped
public class Withdrawals {

    private static final Logger LOG = Logger.getLogger(Withdrawals.class);

    private final Desk desk;
    private final Renderings renderings;
    private final EditionProjector projector;
    private volatile boolean isStopping;

    Withdrawals(Desk desk, Renderings renderings, EditionProjector projector) {
        this.desk = desk;
        this.renderings = renderings;
        this.projector = projector;
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            for (UUID edition : renderings.outdated()) {
                of(edition);
            }
        } catch (SQLException | RuntimeException e) {
            if (!isStopping) {
                LOG.warnf(
                        "What editions must not show any more could not be taken out; tried again: %s", e.getMessage());
            }
        }
    }

    /** Whoever comes second finds nothing left to take out. */
    public void of(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Edition edition = desk.lock(Edition.class, List.of(id)).getFirst();
            Set<UUID> gone = gone(id);
            if (!gone.isEmpty()) {
                EditionContent content =
                        Objects.requireNonNull(renderings.contents(Set.of(id)).get(id));
                renderings.keep(id, Withdrawal.of(content, gone));
                projector.publish(edition);
                LOG.infof("Edition %s is rendered again without %s", id, gone);
            }
        });
    }

    private Set<UUID> gone(UUID id) {
        try {
            return Set.copyOf(renderings.gone(id));
        } catch (SQLException e) {
            throw new IllegalStateException("what was killed could not be read", e);
        }
    }
}
