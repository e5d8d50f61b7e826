package masthead.platform.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Live events. */
@ConfigMapping(prefix = "masthead.events")
public interface EventSettings {

    /** How many may be connected to one instance. */
    @WithDefault("10000")
    int connections();

    /** How many of them from one address, or one IPv6 network of 64 bits; 0 sets no limit. */
    @WithDefault("1000")
    int connectionsPerAddress();

    /** How often something is sent to everybody, so that nothing in between takes a connection for dead. */
    @WithDefault("15s")
    Duration heartbeat();
}
