package masthead.campaign.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/**
 * Looks twice a second whether a goal is reached, and what was told before: writes of the scheduler's, so that no contribution waits
 * for them.
 */
@ApplicationScoped
class ProgressWatch {

    private static final Logger LOG = Logger.getLogger(ProgressWatch.class);
    private static final int MILLIS = 400;

    private final Goals goals;
    private final LookBack lookBack;
    private final CountDownLatch stop = new CountDownLatch(1);

    ProgressWatch(Goals goals, LookBack lookBack) {
        this.goals = goals;
        this.lookBack = lookBack;
    }

    /** Looking back over a long time may take minutes, and no goal waits for that. */
    void begin(@Observes StartupEvent start) {
        begin("campaign-goals", () -> goals.reached().forEach(this::set));
        begin("campaign-look-back", () -> lookBack.due().forEach(lookBack::count));
    }

    private void begin(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> run(work));
    }

    private void set(UUID campaign) {
        QuarkusTransaction.requiringNew().run(() -> goals.set(campaign));
    }

    void end(@Observes ShutdownEvent end) {
        stop.countDown();
    }

    private void run(Runnable work) {
        try {
            while (!stop.await(MILLIS, TimeUnit.MILLISECONDS)) {
                look(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (stop.getCount() == 0) {
                LOG.debug("stopped", e);
            } else if (ProblemMappers.isPassing(e)) {
                LOG.infof("Progress cannot be looked at just now; tried again: %s", e.getMessage());
            } else {
                LOG.error("Progress could not be looked at", e);
            }
        }
    }
}
