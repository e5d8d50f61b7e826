package masthead.campaign.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/** Says now and then whether the counters are what the ledger says: an error in the log where they are not. */
@ApplicationScoped
class ProgressCheck {

    private static final Logger LOG = Logger.getLogger(ProgressCheck.class);

    private final Recount recount;

    ProgressCheck(Recount recount) {
        this.recount = recount;
    }

    @Scheduled(
            every = "${masthead.progress.check:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        recount.all().forEach(this::check);
    }

    private void check(UUID campaign) {
        try {
            Recount.Both both = recount.of(campaign);
            if (!both.areEqual()) {
                LOG.errorf(
                        "The counters of campaign %s say %s, and the ledger %s",
                        campaign, both.counted(), both.recounted());
            }
        } catch (RuntimeException e) {
            if (!ProblemMappers.isPassing(e)) {
                throw e;
            }
            LOG.infof("Campaign %s could not be counted anew just now: %s", campaign, e.getMessage());
        }
    }
}
