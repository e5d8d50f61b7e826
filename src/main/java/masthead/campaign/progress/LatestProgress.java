package masthead.campaign.progress;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far campaigns have come, read once a second for everybody who asks. */
@ApplicationScoped
class LatestProgress {

    /** Shorter than a second, so that whoever looks each second sees something new. */
    private static final Duration KEPT = Duration.ofMillis(900);

    private static final int MOST = 1000;

    private final LoadingCache<String, Optional<ProgressView>> bySlug;

    LatestProgress(ProgressRows rows) {
        this.bySlug = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .build(slug -> Optional.ofNullable(rows.bySlug(slug)).map(ProgressView::of));
    }

    /** Null for a campaign that readers do not have, or that has no goal. */
    @Nullable ProgressView of(String slug) {
        return bySlug.get(slug).orElse(null);
    }
}
