package masthead.campaign.placement.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a candidate in one place.
 *
 * @param variant the reader's, as far as it came to that
 */
public record Verdict(UUID id, Rule rule, @Nullable String variant) {

    public boolean isKept() {
        return rule == Rule.CHOSEN;
    }
}
