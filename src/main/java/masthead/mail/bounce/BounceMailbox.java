package masthead.mail.bounce;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import masthead.mail.transport.PlainReply;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox of the bounce address. Reports that count are deleted once they are recorded; all other mail stays, marked as
 * seen. Several instances may read it at once: a report counts once.
 */
@ApplicationScoped
class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class);
    private static final int MOST_AT_ONCE = 200;
    /** Reports bring along a mail at most; larger ones are somebody's letters. */
    private static final int LARGEST = 4_000_000;

    private static final String TIMEOUT = "30000";

    private final BounceMailboxSettings settings;
    private final MailedReports mailed;
    private final Reports reports;
    private final CountDownLatch stop = new CountDownLatch(1);
    private boolean isLost;

    BounceMailbox(BounceMailboxSettings settings, MailedReports mailed, Reports reports) {
        this.settings = settings;
        this.mailed = mailed;
        this.reports = reports;
    }

    void begin(@Observes StartupEvent start) {
        if (settings.host().isEmpty()) {
            return;
        }
        if (settings.user().isEmpty() || settings.password().isEmpty()) {
            throw new ConfigurationException(
                    "masthead.mail.bounce-mailbox.host is set, but not its user and password: set both.");
        }
        Thread.ofVirtual().name("bounce-mailbox").start(this::run);
    }

    void end(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    private void run() {
        try {
            do {
                look();
            } while (!stop.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The log tells when it can no longer be read, and not each time. */
    private void look() {
        try {
            while (read() == MOST_AT_ONCE && stop.getCount() > 0) {
                LOG.debug("There is more");
            }
            if (isLost) {
                LOG.info("The bounce mailbox can be read again.");
            }
            isLost = false;
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!isLost) {
                LOG.warnf(
                        "The bounce mailbox cannot be read now (%s); it is tried again.",
                        PlainReply.of(String.valueOf(e.getMessage())));
            }
            isLost = true;
        }
    }

    /** Gives how many were new. */
    int read() throws MessagingException, IOException {
        URLName mailbox = new URLName(
                "imap",
                settings.host().orElseThrow(),
                settings.port().orElse(settings.security() == BounceMailboxSettings.Security.TLS ? 993 : 143),
                null,
                settings.user().orElseThrow(),
                settings.password().orElseThrow());
        try (IMAPStore store = new IMAPStore(Session.getInstance(properties()), mailbox)) {
            store.connect();
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                int most = Math.min(unseen.length, MOST_AT_ONCE);
                for (int i = 0; i < most; i++) {
                    take(unseen[i]);
                }
                return most;
            } finally {
                folder.close(true);
            }
        }
    }

    private void take(Message message) throws MessagingException, IOException {
        boolean counts = false;
        if (message.getSize() <= LARGEST) {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            counts = reports.take(MailedReports.SOURCE, mailed.read(source.toByteArray())) != HookOutcome.IGNORED;
        }
        message.setFlag(counts ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
    }

    private Properties properties() {
        boolean isUpgraded = settings.security() == BounceMailboxSettings.Security.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty(
                "mail.imap.ssl.enable", Boolean.toString(settings.security() == BounceMailboxSettings.Security.TLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(isUpgraded));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(isUpgraded));
        properties.setProperty("mail.imap.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.imap.timeout", TIMEOUT);
        properties.setProperty("mail.imap.peek", "true");
        return properties;
    }
}
