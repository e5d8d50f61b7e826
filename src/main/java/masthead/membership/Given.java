package masthead.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of giving somebody a membership.
 *
 * @param endsAt null for a membership that does not end
 */
public record Given(
        UUID memberId, @Nullable UUID tierId, @Nullable Instant endsAt) {}
