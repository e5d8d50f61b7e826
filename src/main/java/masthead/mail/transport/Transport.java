package masthead.mail.transport;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Sends mails: by an SMTP server, or into a folder where none is set. */
@ApplicationScoped
public class Transport {

    private static final Logger LOG = Logger.getLogger(Transport.class);

    private final Way way;
    private final MimeText mime;
    private final Addresses addresses;
    private final MailSettings settings;

    Transport(MailSettings settings, Addresses addresses, MessageIds ids, Ways ways) {
        this.settings = settings;
        this.addresses = addresses;
        this.mime = new MimeText(
                ids, addresses.publisher(), new ProviderHeaders(settings.host().orElse("")), ways.signer());
        this.way = ways.way();
    }

    /** Settings that cannot be end the start here, before anything is done. */
    void begin(@Observes @Priority(-1) StartupEvent start) {
        LOG.infof("Mail goes out %s.", way.words());
    }

    /** After whoever sends has stopped. */
    void end(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent stop) {
        close();
    }

    void close() {
        way.close();
    }

    /** How many mails can be under way at once; what is more waits for one of them. */
    public int connections() {
        return settings.connections();
    }

    /**
     * Sends one mail, and waits for what becomes of it: minutes, if the server takes its time, so this is for threads that
     * have nothing else to do. It is never sent again by itself.
     *
     * @param mayGo asked at most once, when the server takes the recipient and before it gets anything of the mail: the place for
     *     a durable mark that it is on its way. Whatever ends before leaves the mail unsent; a crash after it leaves it unknown.
     *     If it denies or throws, the mail is not sent.
     * @throws IllegalArgumentException if the letter has headers that it cannot have
     */
    public Receipt send(OutgoingMail mail, BooleanSupplier mayGo) {
        return way.send(mail, addresses.bounces(), mime.of(mail), mayGo);
    }
}
