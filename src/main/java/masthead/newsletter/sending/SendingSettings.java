package masthead.newsletter.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;

/** How editions are sent. Rates are those of one instance. */
@ConfigMapping(prefix = "masthead.sending")
public interface SendingSettings {

    /** How many mails a second at most; as many as the server takes unless set. */
    OptionalDouble perSecond();

    /** How many a second to any one domain at most; as many as the server takes unless set. */
    OptionalDouble perDomain();

    /** The same for single domains. */
    Map<String, Double> domains();

    /** How long after a mail was put off for the first time it is tried again; each further time takes twice as long, up to {@link #longestRetry()}. */
    @WithDefault("1m")
    Duration firstRetry();

    /** How long retries wait at most. */
    @WithDefault("1h")
    Duration longestRetry();

    /** How long after its first try a mail that was put off has failed. */
    @WithDefault("24h")
    Duration deadline();

    /** Which share of the mails tried may bounce before the edition is paused. */
    @WithDefault("0.1")
    double mostBounces();

    /** Fewer bounces never pause an edition. */
    @WithDefault("50")
    int fewestBounces();

    /** How long an instance that died is waited for before others take over its mails; longer than a mail may take. */
    @WithDefault("10m")
    Duration lease();

    /** How often is looked for what is to be sent. */
    @WithDefault("1s")
    Duration poll();
}
