package masthead.publication;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers to readers are kept. */
@ConfigMapping(prefix = "masthead.delivery")
public interface DeliverySettings {

    /** How long caches may use an answer without asking again ({@code max-age}). */
    @WithDefault("10s")
    Duration maxAge();

    /** How long caches may go on using it while they ask ({@code stale-while-revalidate}, RFC 5861). */
    @WithDefault("60s")
    Duration staleWhileRevalidate();

    /** The same for figures that change all the time, such as how far a campaign has come. */
    @WithDefault("2s")
    Duration figuresMaxAge();

    /** How much memory answers may take that are given again until the next commit; 0 remembers none. */
    @WithDefault("64M")
    MemorySize memory();

    /** Whether readers need a key with {@code content:read}. */
    @WithDefault("false")
    boolean keyRequired();
}
