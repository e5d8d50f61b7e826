package masthead.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How memberships end. */
@ConfigMapping(prefix = "masthead.membership")
interface MembershipSettings {

    /** How long a member who is expected to pay again stays one without having paid. */
    @WithDefault("7d")
    Duration grace();
}
