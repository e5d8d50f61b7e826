package masthead.campaign.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import masthead.campaign.content.GoalType;
import masthead.campaign.content.Supporters;
import masthead.campaign.stage.GoalResult;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of how far a campaign has come.
 *
 * @param shown what it shows of supporters; null if nothing
 * @param result what it had reached when it ended; null while it runs
 */
record ProgressRow(
        UUID campaign,
        String slug,
        GoalType type,
        long target,
        long baseline,
        @Nullable String currency,
        @Nullable Instant endsAt,
        Instant liveSince,
        @Nullable Supporters shown,
        @Nullable GoalResult result,
        Counts counts) {

    /** What is reached: what was frozen, once it is over. */
    long current() {
        Long frozen = result == null ? null : result.current();
        return frozen != null ? frozen : counts.toward(type, baseline);
    }

    @Nullable SupportersView supporters() {
        if (shown == null) {
            return null;
        }
        return shown.source() == Supporters.Source.BY_HAND
                ? new SupportersView(Objects.requireNonNullElse(shown.count(), 0), shown.asOf())
                : new SupportersView(result == null ? counts.supporters() : result.supporters(), null);
    }

    Instant asOf() {
        Instant changed = counts.changedAt();
        return result != null ? result.at() : changed == null ? liveSince : changed;
    }
}
