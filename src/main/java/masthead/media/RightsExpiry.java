package masthead.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import masthead.publication.Change;
import masthead.publication.Publication;
import org.jboss.logging.Logger;

/**
 * Takes from readers what must no longer be shown. Each instance looks; what one has locked the others skip, so each expiry
 * happens once. What came due while none was running is made up for at the next start.
 */
@ApplicationScoped
class RightsExpiry {

    private static final Logger LOG = Logger.getLogger(RightsExpiry.class);

    private final Publication publication;
    private final Clock clock;

    RightsExpiry(Publication publication, Clock clock) {
        this.publication = publication;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            int batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(this::expire);
            } while (batch == Publication.LARGEST_COMMIT);
        } catch (RuntimeException e) {
            LOG.warnf("Expired rights could not be seen to; tried again in a second: %s", e.getMessage());
        }
    }

    private int expire() {
        List<Media> due = Media.lockDue(clock.instant(), Publication.LARGEST_COMMIT);
        for (Media media : due) {
            media.expire();
            publication.announce(new Change.Remove(Pictures.TYPE, media.id(), Change.Reason.EXPIRED));
        }
        return due.size();
    }
}
