package masthead.contribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something came into the ledger, and is really new ({@link Recorded}). What a refund or a cancellation does to an earlier entry is told
 * by {@link Matched}.
 *
 * @param id of the entry
 * @param amount in minor units
 * @param memberKey 32 bytes: the hash of the person's address ({@code mail.EmailHashes}), or of the source's number for them
 *     where no address is known; null where nobody is
 * @param renewal whether that person was a member already, as far as the ledger knows
 * @param person what the source told of them; kept nowhere by the ledger, and told once
 */
public record Contributed(
        UUID id,
        ContributionKind kind,
        String source,
        String sourceEventId,
        Instant at,
        @Nullable UUID campaignId,
        @Nullable Long amount,
        @Nullable String currency,
        byte @Nullable [] memberKey,
        boolean renewal,
        @Nullable UUID tierId,
        @Nullable GiftOrder gift,
        @Nullable UUID correctsId,
        Attribution attribution,
        Person person) {}
