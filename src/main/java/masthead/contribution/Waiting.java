package masthead.contribution;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/** Looks again for what refunds and cancellations belong to that came at the very same time. */
@ApplicationScoped
class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private final Contributions contributions;

    Waiting(Contributions contributions) {
        this.contributions = contributions;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void match() {
        try {
            contributions.matchWaiting();
        } catch (RuntimeException e) {
            if (!ProblemMappers.isPassing(e)) {
                throw e;
            }
            LOG.infof("Contributions could not be matched just now; tried again: %s", e.getMessage());
        }
    }
}
