package masthead.mail.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The mailbox that the bounce address leads to, read by IMAP. Off until it has a host. */
@ConfigMapping(prefix = "masthead.mail.bounce-mailbox")
public interface BounceMailboxSettings {

    Optional<String> host();

    /** Unless set, 993 with TLS from the start, 143 otherwise. */
    OptionalInt port();

    /** How the connection is kept secret. */
    @WithDefault("tls")
    Security security();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    /** How often it is read. */
    @WithDefault("1m")
    Duration poll();

    /** How a connection is kept secret. */
    enum Security {
        TLS,
        STARTTLS,
        NONE
    }
}
