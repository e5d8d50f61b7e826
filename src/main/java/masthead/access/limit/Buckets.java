package masthead.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** What each of many has used of the same quota, in memory. Who has not asked for a window has used nothing. */
final class Buckets {

    /** Bounds the memory; of more, those that asked longest ago begin anew. */
    private static final int MOST = 100_000;

    private final Quota quota;
    private final Cache<String, Bucket> buckets;

    Buckets(Quota quota) {
        this.quota = quota;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(quota.window())
                .build();
    }

    boolean areLimited() {
        return quota.isSet();
    }

    Use take(String whose) {
        Bucket bucket = buckets.get(
                whose,
                one -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.window()))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Use(
                quota,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
