package masthead.membership.gift;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** How gifts are delivered and redeemed. */
@ConfigMapping(prefix = "masthead.gifts")
interface GiftSettings {

    /** At which time of its day a gift is delivered, in the zone of the day. */
    @WithDefault("08:00")
    LocalTime deliveryTime();

    /** How long after its delivery a gift can be redeemed; left out, for ever. */
    Optional<Duration> expiresAfter();

    /** How long before it expires its recipient is reminded, once; nobody is where gifts don't expire. */
    @WithDefault("30d")
    Duration remindBefore();

    /** The front end's own page, with {@code {token}} where the token stands; left out, the service's own. */
    Optional<String> page();
}
