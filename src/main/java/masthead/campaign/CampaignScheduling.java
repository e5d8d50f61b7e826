package masthead.campaign;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import masthead.campaign.stage.CampaignRun;
import masthead.campaign.stage.CampaignRun.Action;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.EndCause;
import masthead.campaign.stage.StartProblem;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Expiry;
import masthead.platform.problem.Problem.Fault;
import org.jboss.logging.Logger;

/**
 * Starts and ends campaigns when their time has come, or their goal is reached; what was missed while the service was down, late.
 * Of several instances one takes a campaign and the others pass it by, so nothing is done twice.
 */
@ApplicationScoped
class CampaignScheduling {

    private static final Logger LOG = Logger.getLogger(CampaignScheduling.class);

    /** Who is told to have saved it. */
    private static final String NAME = "scheduler";

    private static final long LATE = 60;

    private static final String STARTING = "course.state = SCHEDULED AND startsAt <= ?1";
    private static final String ENDING =
            "course.state IN (LIVE, PAUSED) AND (endsAt <= ?1 OR endsAtGoal = TRUE AND goalReachedAt <= ?1)";

    private final Expiry due;
    private final CampaignStages stages;
    private final Running running;
    private final Desk desk;

    CampaignScheduling(Expiry due, CampaignStages stages, Running running, Desk desk) {
        this.due = due;
        this.stages = stages;
        this.running = running;
        this.desk = desk;
    }

    /** What cannot be done just now is tried again a second later. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        due.run(Campaign.class, STARTING, this::start);
        due.run(Campaign.class, ENDING, this::end);
    }

    private void start(Campaign campaign, Instant now) {
        Edit edit = new Edit(NAME, now);
        Instant dueAt = Objects.requireNonNull(campaign.startsAt());
        List<Fault> faults = new ArrayList<>(stages.faults(campaign, CampaignState.LIVE, now));
        if (faults.isEmpty()) {
            campaign.report(ran(campaign, Action.START, dueAt, now));
            running.start(campaign, edit);
        } else {
            campaign.report(new StartProblem(dueAt, now, faults), edit);
            desk.save(campaign);
            LOG.warnf("Campaign %s does not go live as scheduled, it is approved again: %s", campaign.id(), faults);
        }
    }

    private void end(Campaign campaign, Instant now) {
        Instant deadline = campaign.endsAt();
        Instant reached = campaign.endsAtGoal() ? campaign.goalReachedAt() : null;
        boolean isAtGoal = deadline == null || deadline.isAfter(now) || (reached != null && reached.isBefore(deadline));
        Instant dueAt = Objects.requireNonNull(isAtGoal ? reached : deadline);
        campaign.report(ran(campaign, Action.END, dueAt, now));
        running.end(campaign, isAtGoal ? EndCause.GOAL : EndCause.DEADLINE, new Edit(NAME, now));
    }

    private static CampaignRun ran(Campaign campaign, Action action, Instant dueAt, Instant now) {
        CampaignRun run = CampaignRun.of(action, dueAt, now);
        if (run.lateBySeconds() >= LATE) {
            LOG.warnf(
                    "Campaign %s: the %s that was due at %s is done %d seconds late",
                    campaign.id(), action == Action.START ? "start" : "end", dueAt, run.lateBySeconds());
        }
        return run;
    }
}
