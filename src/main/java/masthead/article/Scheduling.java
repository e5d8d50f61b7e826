package masthead.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.article.stage.Schedule;
import masthead.article.stage.ScheduleProblem;
import masthead.article.stage.ScheduleRun;
import masthead.article.stage.ScheduleRun.Action;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;

/**
 * Publishes and unpublishes articles when their time has come; what was missed while the service was down, late. One transaction
 * for each article. Of several instances one takes an article, with all whose documents change with it, and the others pass it by
 * without waiting: so nothing is done twice, and no two wait for each other.
 */
@ApplicationScoped
class Scheduling {

    private static final Logger LOG = Logger.getLogger(Scheduling.class);

    /** Who is told to have saved it. */
    private static final String NAME = "scheduler";

    private static final Duration LATE = Duration.ofMinutes(1);
    private static final UUID LOWEST = new UUID(0, 0);

    private final Desk desk;
    private final Publishing publishing;
    private final DueArticles dueArticles;
    private final Clock clock;
    private volatile boolean isStopping;

    Scheduling(Desk desk, Publishing publishing, DueArticles dueArticles, Clock clock) {
        this.desk = desk;
        this.publishing = publishing;
        this.dueArticles = dueArticles;
        this.clock = clock;
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    /** What cannot be done just now is tried again a second later. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            UUID last = LOWEST;
            for (List<UUID> due = dueArticles.after(last, clock.instant());
                    !due.isEmpty() && !isStopping;
                    due = dueArticles.after(last, clock.instant())) {
                due.forEach(this::attend);
                last = due.getLast();
            }
        } catch (SQLException e) {
            if (!isStopping) {
                LOG.warnf("Cannot see just now which articles are due: %s", e.getMessage());
            }
        }
    }

    private void attend(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> takeAndDo(id));
        } catch (RuntimeException e) {
            if (isStopping) {
                return;
            }
            if (ProblemMappers.isPassing(e)) {
                LOG.warnf("Article %s is due, but the database is busy or away; tried again: %s", id, e.getMessage());
            } else {
                giveUp(id, e);
            }
        }
    }

    private void takeAndDo(UUID id) {
        List<UUID> concerned = Siblings.concerned(List.of(id));
        if (!dueArticles.take(concerned).equals(concerned)
                || !Siblings.concerned(List.of(id)).equals(concerned)) {
            return;
        }
        Article article = desk.find(Article.class, id);
        Edit edit = new Edit(NAME, clock.instant());
        Action action = article.plan().due(edit.at());
        if (action == Action.PUBLISH) {
            publish(article, Objects.requireNonNull(article.plan().schedule()), concerned, edit);
        } else if (action == Action.UNPUBLISH) {
            article.report(
                    run(article, action, Objects.requireNonNull(article.plan().unpublishAt()), edit));
            publishing.unpublish(article, edit);
        }
    }

    private void publish(Article article, Schedule schedule, List<UUID> held, Edit edit) {
        List<Fault> faults = new ArrayList<>(publishing.faults(article, schedule.revision(), edit.at()));
        Instant end = article.plan().published().unpublishAt();
        if (end != null && !end.isAfter(edit.at())) {
            faults.add(Fault.at("", "missed", "was to be unpublished again before it could be published"));
        }
        if (faults.isEmpty()) {
            publishing.publish(article, schedule, run(article, Action.PUBLISH, schedule.at(), edit), edit);
            publishing.show(held);
        } else {
            fail(article, schedule, faults, edit);
        }
    }

    private static ScheduleRun run(Article article, Action action, Instant due, Edit edit) {
        ScheduleRun run = ScheduleRun.of(action, due, edit.at());
        if (run.lateBySeconds() >= LATE.toSeconds()) {
            LOG.warnf(
                    "Article %s: the %s that was due at %s is done %d seconds late",
                    article.id(), action == Action.PUBLISH ? "publishing" : "unpublishing", due, run.lateBySeconds());
        }
        return run;
    }

    private void fail(Article article, Schedule schedule, List<Fault> faults, Edit edit) {
        article.report(new ScheduleProblem(schedule.revision(), schedule.at(), edit.at(), faults), edit);
        desk.save(article);
        LOG.warnf("Article %s is not published as scheduled, it is a draft again: %s", article.id(), faults);
    }

    /** What the database or the code refuses for good would be refused each second again. */
    private void giveUp(UUID id, RuntimeException e) {
        Problem known = ProblemMappers.known(e);
        if (known == null) {
            LOG.errorf(e, "Article %s could not be published or unpublished as planned", id);
        }
        List<Fault> faults = known != null && known.errors() != null
                ? known.errors()
                : List.of(
                        Fault.at("", "internal-error", "the service failed; the operator finds the cause in the log"));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Edit edit = new Edit(NAME, clock.instant());
                if (!dueArticles.take(List.of(id)).isEmpty()) {
                    Article article = desk.find(Article.class, id);
                    Schedule schedule = article.plan().schedule();
                    if (schedule != null && article.plan().due(edit.at()) == Action.PUBLISH) {
                        fail(article, schedule, faults, edit);
                    }
                }
            });
        } catch (RuntimeException again) {
            LOG.warnf("Article %s is tried again: %s", id, again.getMessage());
        }
    }
}
