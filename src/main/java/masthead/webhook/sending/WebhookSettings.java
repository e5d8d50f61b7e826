package masthead.webhook.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are sent. */
@ConfigMapping(prefix = "masthead.webhooks")
public interface WebhookSettings {

    /** Whether webhooks may lead to private, loopback and link-local addresses: for development, and for hosts behind the same wall. */
    @WithDefault("false")
    boolean allowPrivateNetworks();

    /** Whether they may be sent without TLS. */
    @WithDefault("false")
    boolean allowHttp();

    /** How long after a failure the first retry comes; each further one takes twice as long, up to {@link #longestRetry()}. */
    @WithDefault("5s")
    Duration firstRetry();

    /** How long retries wait at most. */
    @WithDefault("3h")
    Duration longestRetry();

    /** How often a message is tried before its webhook is paused: with the other defaults, over about a day. */
    @WithDefault("19")
    int attempts();

    /** How long connecting may take. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long an attempt may take in all. */
    @WithDefault("15s")
    Duration timeout();

    /** How often is looked for what is to be sent. */
    @WithDefault("1s")
    Duration poll();

    /** How long a worker that died is waited for before another one takes over; longer than an attempt may take. */
    @WithDefault("60s")
    Duration lease();

    /** How long attempts and private events are kept, 8 days at least. */
    @WithDefault("90d")
    Duration retention();
}
