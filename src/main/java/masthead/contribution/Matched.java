package masthead.contribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund, cancellation or redemption was found to belong to an earlier entry, or an entry was corrected. Told once for each pair
 * ({@link Recorded}).
 *
 * @param entryId the one that refers
 * @param kind of it
 * @param originalId what it refers to
 * @param originalKind of that
 * @param originalMemberKey whose that was
 * @param whole whether nothing is left of the original: all its money was given back by now, or it was corrected
 */
public record Matched(
        UUID entryId,
        ContributionKind kind,
        Instant at,
        UUID originalId,
        ContributionKind originalKind,
        byte @Nullable [] originalMemberKey,
        boolean whole) {}
