package masthead.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import masthead.campaign.content.Goal;
import masthead.campaign.content.GoalType;
import org.jspecify.annotations.Nullable;

/** A goal as the database finds it, for whoever counts toward it. */
@Embeddable
record GoalColumns(
        @Column(name = "goal_type") GoalType type,
        @Column(name = "goal_target") Long target,
        @Column(name = "goal_baseline") Long baseline,
        @Column(name = "goal_currency") @Nullable String currency,

        @Column(name = "goal_counts_from") @Nullable Instant countsFrom,

        @Column(name = "goal_counts_until") @Nullable Instant countsUntil) {

    static @Nullable GoalColumns of(@Nullable Goal goal) {
        return goal == null
                ? null
                : new GoalColumns(
                        goal.type(),
                        goal.target(),
                        goal.baseline(),
                        goal.currency(),
                        goal.countsFrom(),
                        goal.countsUntil());
    }
}
