package masthead.mail.transport;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads from the settings where mails go and what signs them. */
@ApplicationScoped
class Ways {

    private static final Logger LOG = Logger.getLogger(Ways.class);

    private final MailSettings settings;
    private final Addresses addresses;
    private final Path dataFolder;
    private final boolean isTrial;

    Ways(
            MailSettings settings,
            Addresses addresses,
            @ConfigProperty(name = "masthead.data-dir", defaultValue = ".masthead") Path dataFolder,
            @ConfigProperty(name = "masthead.demo", defaultValue = "false") boolean isTrial) {
        this.settings = settings;
        this.addresses = addresses;
        this.dataFolder = dataFolder;
        this.isTrial = isTrial;
    }

    Way way() {
        if (settings.connections() < 1 || settings.mailsPerConnection() < 1) {
            throw new ConfigurationException(
                    "masthead.mail.connections and masthead.mail.mails-per-connection must be at least 1.");
        }
        if (settings.user().isPresent() != settings.password().isPresent()) {
            throw new ConfigurationException(
                    "Of masthead.mail.user and masthead.mail.password only one is set: set both or neither.");
        }
        if (settings.user().isPresent() && settings.security() == MailSettings.Security.NONE) {
            LOG.warn(
                    "masthead.mail.security is none: the password goes to the SMTP server for everybody on the way to read.");
        }
        return settings.host()
                .<Way>map(host -> new Smtp(new SmtpServerAddress(host, settings), settings))
                .orElseGet(this::folder);
    }

    private Way folder() {
        MailFolder folder = new MailFolder(settings.folder().orElseGet(() -> dataFolder.resolve("mailbox")));
        if (!isTrial) {
            LOG.warnf("No mail is sent to anybody: masthead.mail.host is not set. Mail goes out %s.", folder.words());
        }
        return folder;
    }

    @Nullable DkimSigner signer() {
        Optional<String> selector = settings.dkim().selector();
        Optional<String> key = settings.dkim().key();
        if (selector.isPresent() != key.isPresent()) {
            throw new ConfigurationException(
                    "Of masthead.mail.dkim.selector and masthead.mail.dkim.key only one is set: set both or neither.");
        }
        return key.map(text -> new DkimSigner(
                        DkimKey.read(text.strip()),
                        selector.orElseThrow(),
                        settings.dkim()
                                .domain()
                                .orElseGet(() -> addresses.publisher().address().domain())))
                .orElse(null);
    }
}
