package masthead.mail.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How mail leaves. */
@ConfigMapping(prefix = "masthead.mail")
public interface MailSettings {

    /** The SMTP server; without one, mails become files in {@link #folder()}. */
    Optional<String> host();

    /** Unless set, the usual one: 587 with STARTTLS, 465 with TLS from the start, 25 without. */
    OptionalInt port();

    /** How the connection is kept secret. */
    @WithDefault("starttls")
    Security security();

    /** A file of certificates (PEM) of whoever vouches for the server, if Java does not know them. */
    Optional<Path> trust();

    /** Who signs in at the server. */
    Optional<String> user();

    Optional<String> password();

    /** Who mails are from that say nothing else. */
    @WithDefault("Masthead")
    String fromName();

    /** Needed with a server. */
    Optional<String> fromAddress();

    /** Where servers report what they could not deliver; {@link #fromAddress()} unless set. */
    Optional<String> bounceAddress();

    /** What we call ourselves; the name of the machine unless set. */
    Optional<String> helloName();

    /** How many connections to the server there are at most. */
    @WithDefault("4")
    int connections();

    /** How many mails go over one of them before a new one is made. */
    @WithDefault("100")
    int mailsPerConnection();

    /** How long connecting may take, to each of the server's addresses. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long anything may take until the server has all of a mail. */
    @WithDefault("60s")
    Duration timeout();

    /** How long it may then take to say whether it takes it: whoever asks no longer does not know. */
    @WithDefault("5m")
    Duration answerTimeout();

    /** Where mails go if no server is set; {@code mailbox} in the data folder unless set. */
    Optional<Path> folder();

    /** Signatures (RFC 6376). */
    Dkim dkim();

    /** What a signature needs; all of it or nothing. */
    interface Dkim {

        /** Names the key in the domain's DNS. */
        Optional<String> selector();

        /** The domain that signs; that of {@link MailSettings#fromAddress()} unless set. */
        Optional<String> domain();

        /** A private key, RSA or Ed25519, PKCS #8 in PEM, or the name of a file with one. */
        Optional<String> key();
    }

    /** How a connection is kept secret. */
    enum Security {
        /** It becomes so before anything is said that matters; a server that cannot is not used. */
        STARTTLS(587),
        /** From its first byte on. */
        TLS(465),
        /** Not at all. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }
    }
}
