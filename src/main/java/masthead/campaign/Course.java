package masthead.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import masthead.campaign.stage.CampaignRun;
import masthead.campaign.stage.CampaignRunColumn;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.CampaignTransition;
import masthead.campaign.stage.EndCause;
import masthead.campaign.stage.GoalResult;
import masthead.campaign.stage.GoalResultColumn;
import masthead.campaign.stage.StartProblem;
import masthead.campaign.stage.StartProblemColumn;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign has come. The state of a campaign, not a thing of its own: each change makes a new one.
 *
 * @param approvedRevision the revision that was looked at when it was approved
 * @param liveSince when readers had it first
 */
@Embeddable
record Course(
        CampaignState state,
        @Column(name = "approved_revision") @Nullable Integer approvedRevision,

        @Column(name = "live_since") @Nullable Instant liveSince,

        @Column(name = "ended_at") @Nullable Instant endedAt,

        @Column(name = "end_cause") @Nullable EndCause endCause,

        @Column(name = "last_run") @Convert(converter = CampaignRunColumn.class) @Nullable CampaignRun lastRun,

        @Column(name = "start_problem") @Convert(converter = StartProblemColumn.class) @Nullable StartProblem startProblem,

        @Convert(converter = GoalResultColumn.class) @Nullable GoalResult result) {

    static final Course DRAFT = new Course(CampaignState.DRAFT, null, null, null, null, null, null, null);

    Course submitted() {
        return at(CampaignTransition.SUBMIT, approvedRevision);
    }

    Course returned() {
        return at(CampaignTransition.RETURN_TO_DRAFT, null);
    }

    Course approved(int revision) {
        return at(CampaignTransition.APPROVE, revision);
    }

    Course scheduled() {
        return at(CampaignTransition.SCHEDULE, approvedRevision);
    }

    Course unscheduled() {
        return at(CampaignTransition.UNSCHEDULE, approvedRevision);
    }

    /** What was wrong with an earlier start is over. */
    private Course at(CampaignTransition transition, @Nullable Integer approved) {
        return new Course(transition.to(), approved, liveSince, endedAt, endCause, lastRun, null, result);
    }

    Course live(Instant now) {
        return new Course(
                CampaignState.LIVE,
                approvedRevision,
                liveSince == null ? now : liveSince,
                endedAt,
                endCause,
                lastRun,
                null,
                result);
    }

    Course paused() {
        return at(CampaignTransition.PAUSE, approvedRevision);
    }

    Course ended(EndCause cause, GoalResult frozen) {
        return new Course(
                CampaignState.ENDED, approvedRevision, liveSince, frozen.at(), cause, lastRun, startProblem, frozen);
    }

    Course archived() {
        return at(CampaignTransition.ARCHIVE, approvedRevision);
    }

    Course ran(CampaignRun run) {
        return new Course(state, approvedRevision, liveSince, endedAt, endCause, run, startProblem, result);
    }

    /** It did not go live when it was to. */
    Course failed(StartProblem problem) {
        return new Course(
                CampaignState.APPROVED, approvedRevision, liveSince, endedAt, endCause, lastRun, problem, result);
    }
}
