package masthead.article.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the working copy has come, what is to happen to the article by itself, and how that went. The state of an article, not
 * a thing of its own: each change makes a new one.
 *
 * @param unpublishAt when readers no longer have what they have now
 * @param lastRun what the scheduler did last
 * @param problem why the scheduler could not publish it; gone with the next attempt
 */
@Embeddable
public record Plan(
        @Column(name = "stage") Stage stage,
        @Nullable Schedule schedule,
        @Column(name = "unpublish_at") @Nullable Instant unpublishAt,

        @Column(name = "last_run") @Convert(converter = ScheduleRunColumn.class) @Nullable ScheduleRun lastRun,

        @Column(name = "schedule_problem") @Convert(converter = ScheduleProblemColumn.class) @Nullable ScheduleProblem problem) {

    /** Nothing but a draft. */
    public static final Plan DRAFT = new Plan(Stage.DRAFT, null, null, null, null);

    public Plan at(Stage next) {
        return new Plan(next, null, unpublishAt, lastRun, problem);
    }

    /** Instead of what was scheduled before. */
    public Plan scheduled(Schedule next) {
        return new Plan(Stage.SCHEDULED, next, unpublishAt, lastRun, null);
    }

    /** Of something scheduled: another revision at the same time. */
    public Plan of(int revision) {
        return schedule == null ? this : new Plan(stage, schedule.of(revision), unpublishAt, lastRun, problem);
    }

    /** The end that was planned with the publishing, or before it, stays planned. */
    public Plan published() {
        Instant end = schedule == null ? null : schedule.unpublishAt();
        return new Plan(Stage.DRAFT, null, end == null ? unpublishAt : end, lastRun, null);
    }

    /** Of something that readers have. */
    public Plan endingAt(@Nullable Instant end) {
        return new Plan(stage, schedule, end, lastRun, problem);
    }

    /** The publishing, if one is planned; else the unpublishing. */
    public Plan cancelled() {
        return stage == Stage.SCHEDULED ? at(Stage.DRAFT) : endingAt(null);
    }

    /** Nothing happens by itself any more. */
    public Plan dropped() {
        return new Plan(stage == Stage.SCHEDULED ? Stage.DRAFT : stage, null, null, lastRun, null);
    }

    public Plan ran(ScheduleRun run) {
        return new Plan(stage, schedule, unpublishAt, run, problem);
    }

    public Plan failed(ScheduleProblem found) {
        return new Plan(Stage.DRAFT, null, unpublishAt, lastRun, found);
    }

    /** What the scheduler has to do now; of two things, the one that was to be done first. */
    public ScheduleRun.@Nullable Action due(Instant now) {
        Instant begin = schedule == null ? Instant.MAX : schedule.at();
        Instant end = unpublishAt == null ? Instant.MAX : unpublishAt;
        boolean beginsFirst = begin.isBefore(end);
        if ((beginsFirst ? begin : end).isAfter(now)) {
            return null;
        }
        return beginsFirst ? ScheduleRun.Action.PUBLISH : ScheduleRun.Action.UNPUBLISH;
    }
}
