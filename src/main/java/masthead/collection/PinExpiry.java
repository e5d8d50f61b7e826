package masthead.collection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import masthead.publication.Change;
import masthead.publication.Publication;
import org.jboss.logging.Logger;

/**
 * Takes out the pins that are over. Each instance looks; what one has locked the others skip, so each expiry happens once.
 * What came due while none was running is made up for at the next start.
 */
@ApplicationScoped
class PinExpiry {

    private static final Logger LOG = Logger.getLogger(PinExpiry.class);

    private final Publication publication;
    private final Clock clock;

    PinExpiry(Publication publication, Clock clock) {
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
            LOG.warnf("Expired pins could not be seen to; tried again in a second: %s", e.getMessage());
        }
    }

    private int expire() {
        Instant now = clock.instant();
        List<ArticleCollection> due = ArticleCollection.lockDue(now, Publication.LARGEST_COMMIT);
        for (ArticleCollection collection : due) {
            collection.expire(now);
            publication.announce(new Change.Upsert(collection.projection()));
        }
        return due.size();
    }
}
