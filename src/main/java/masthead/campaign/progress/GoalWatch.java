package masthead.campaign.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/** Looks twice a second whether a goal is reached: a write of the scheduler's, so that no contribution waits to see it. */
@ApplicationScoped
class GoalWatch {

    private static final Logger LOG = Logger.getLogger(GoalWatch.class);
    private static final int MILLIS = 400;

    private final Goals goals;
    private final LookBack lookBack;
    private final CountDownLatch stop = new CountDownLatch(1);

    GoalWatch(Goals goals, LookBack lookBack) {
        this.goals = goals;
        this.lookBack = lookBack;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("campaign-goals").start(this::run);
    }

    void end(@Observes ShutdownEvent end) {
        stop.countDown();
    }

    private void run() {
        try {
            while (!stop.await(MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            lookBack.due().forEach(lookBack::count);
            goals.reached().forEach(id -> QuarkusTransaction.requiringNew().run(() -> goals.set(id)));
        } catch (RuntimeException e) {
            if (stop.getCount() == 0) {
                LOG.debug("stopped", e);
            } else if (ProblemMappers.isPassing(e)) {
                LOG.infof("Goals cannot be looked at just now; tried again: %s", e.getMessage());
            } else {
                LOG.error("Whether a goal is reached could not be seen", e);
            }
        }
    }
}
