package masthead.newsletter.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.outbox.Outbox;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/**
 * Begins to send editions when their time has come; what was missed while the service was down, late. Of several instances one
 * starts each. What cannot be sent fails, and is told.
 */
@ApplicationScoped
class EditionScheduling {

    private static final Logger LOG = Logger.getLogger(EditionScheduling.class);

    /** Who is told to have saved it. */
    private static final String NAME = "scheduler";

    private static final int SOME = 100;

    private final Desk desk;
    private final Launching launching;
    private final Outbox outbox;
    private final Clock clock;
    private volatile boolean isStopping;

    EditionScheduling(Desk desk, Launching launching, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.launching = launching;
        this.outbox = outbox;
        this.clock = clock;
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            UUID last = new UUID(0, 0);
            for (List<UUID> due = due(last); !due.isEmpty() && !isStopping; due = due(last)) {
                due.forEach(this::attend);
                last = due.getLast();
            }
        } catch (RuntimeException e) {
            if (!isStopping) {
                LOG.warnf("Cannot see just now which editions are due: %s", e.getMessage());
            }
        }
    }

    private List<UUID> due(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.due(clock.instant(), last, SOME));
    }

    private void attend(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> start(id));
        } catch (RuntimeException e) {
            if (isStopping) {
                return;
            }
            if (ProblemMappers.isPassing(e)) {
                LOG.warnf("Edition %s is due, but the database is busy or away; tried again: %s", id, e.getMessage());
            } else {
                giveUp(id, e);
            }
        }
    }

    private void start(UUID id) {
        Edition edition = desk.lock(Edition.class, List.of(id)).getFirst();
        Edit edit = new Edit(NAME, clock.instant());
        if (isDue(edition, edit.at())) {
            launching.start(edition, edit);
        }
    }

    private static boolean isDue(Edition edition, Instant now) {
        return edition.plan() != null
                && !Objects.requireNonNull(edition.plan().at()).isAfter(now);
    }

    private void giveUp(UUID id, RuntimeException e) {
        Problem known = ProblemMappers.known(e);
        if (known == null) {
            LOG.errorf(e, "Edition %s could not be sent as planned", id);
        }
        List<Fault> faults = known != null && known.errors() != null
                ? known.errors()
                : List.of(
                        Fault.at("", "internal-error", "the service failed; the operator finds the cause in the log"));
        try {
            QuarkusTransaction.requiringNew().run(() -> fail(id, faults));
            LOG.errorf("Edition %s is not sent as planned: %s", id, faults);
        } catch (RuntimeException again) {
            LOG.warnf("Edition %s is tried again: %s", id, again.getMessage());
        }
    }

    private void fail(UUID id, List<Fault> faults) {
        Edition edition = desk.lock(Edition.class, List.of(id)).getFirst();
        Edit edit = new Edit(NAME, clock.instant());
        if (isDue(edition, edit.at())) {
            Instant planned = Objects.requireNonNull(
                    Objects.requireNonNull(edition.plan()).at());
            edition.fail(new EditionProblem(planned, edit.at(), faults), edit);
            desk.save(edition);
            outbox.announce(EditionEvents.of(EditionEvents.FAILED, edition));
        }
    }
}
