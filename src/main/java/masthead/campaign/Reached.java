package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.campaign.content.Goal;
import masthead.campaign.progress.Counts;
import masthead.campaign.progress.Progress;
import masthead.campaign.stage.GoalResult;
import org.jspecify.annotations.Nullable;

/** What campaigns have reached so far: the one place where those who show or freeze it ask whoever counts. */
@ApplicationScoped
public class Reached {

    private final Progress progress;

    Reached(Progress progress) {
        this.progress = progress;
    }

    /** What is reached of the goal, and by how many people. */
    public record Figures(long current, long supporters) {}

    /** Those of live campaigns, by their ids: in one statement. */
    public Map<UUID, Figures> of(List<CampaignDocument> campaigns) {
        Map<UUID, Counts> counts =
                progress.of(campaigns.stream().map(CampaignDocument::id).toList());
        Map<UUID, Figures> figures = new HashMap<>();
        campaigns.forEach(campaign ->
                figures.put(campaign.id(), figures(counts.getOrDefault(campaign.id(), Counts.NONE), campaign.goal())));
        return figures;
    }

    private static Figures figures(Counts counts, @Nullable Goal goal) {
        return new Figures(goal == null ? 0 : counts.toward(goal.type(), goal.baseline()), counts.supporters());
    }

    /** @param goal null for a campaign without one */
    GoalResult result(UUID campaign, @Nullable Goal goal, Instant at) {
        Figures figures = figures(progress.of(campaign), goal);
        return goal == null
                ? new GoalResult(null, null, false, figures.supporters(), at)
                : new GoalResult(
                        goal.target(), figures.current(), figures.current() >= goal.target(), figures.supporters(), at);
    }
}
