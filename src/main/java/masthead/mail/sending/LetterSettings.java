package masthead.mail.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How single letters are sent. */
@ConfigMapping(prefix = "masthead.mail.letters")
public interface LetterSettings {

    /** How long after a server took no mail for the time being it is tried again; twice as long each further time. */
    @WithDefault("30s")
    Duration firstRetry();

    /** How long that waits at most. */
    @WithDefault("30m")
    Duration longestRetry();

    /** For how long it is tried. */
    @WithDefault("24h")
    Duration deadline();

    /** How often is looked for letters, should the database not tell of them. */
    @WithDefault("1s")
    Duration poll();

    /** How long an instance that died is waited for before another one takes over. */
    @WithDefault("60s")
    Duration lease();

    /** How long is kept when a letter was sent and what the server said; its text goes when it is sent. */
    @WithDefault("30d")
    Duration retention();
}
