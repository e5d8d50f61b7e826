package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import masthead.campaign.content.Goal;
import masthead.campaign.stage.GoalResult;
import org.jspecify.annotations.Nullable;

/** What campaigns have reached so far: the one place where those who show or freeze it ask whoever counts. */
@ApplicationScoped
public class Reached {

    private final Clock clock;

    Reached(Clock clock) {
        this.clock = clock;
    }

    /** @param asOf when it was counted */
    public record Figures(long current, long supporters, Instant asOf) {}

    /** @param goal null for a campaign without one */
    public Figures of(UUID campaign, @Nullable Goal goal) {
        return new Figures(goal == null ? 0 : goal.baseline(), 0, clock.instant());
    }

    GoalResult result(UUID campaign, @Nullable Goal goal, Instant at) {
        Figures figures = of(campaign, goal);
        return goal == null
                ? new GoalResult(null, null, false, figures.supporters(), at)
                : new GoalResult(
                        goal.target(), figures.current(), figures.current() >= goal.target(), figures.supporters(), at);
    }
}
