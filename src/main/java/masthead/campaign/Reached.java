package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Those of live campaigns, by their ids. */
    public Map<UUID, Figures> of(List<CampaignDocument> campaigns) {
        Map<UUID, Figures> figures = new HashMap<>();
        campaigns.forEach(campaign -> figures.put(campaign.id(), of(campaign.goal())));
        return figures;
    }

    /** @param goal null for a campaign without one */
    private Figures of(@Nullable Goal goal) {
        return new Figures(goal == null ? 0 : goal.baseline(), 0, clock.instant());
    }

    GoalResult result(@Nullable Goal goal, Instant at) {
        Figures figures = of(goal);
        return goal == null
                ? new GoalResult(null, null, false, figures.supporters(), at)
                : new GoalResult(
                        goal.target(), figures.current(), figures.current() >= goal.target(), figures.supporters(), at);
    }
}
