package masthead.mail.transport;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import masthead.mail.EmailAddress;
import masthead.mail.Sender;
import org.jspecify.annotations.Nullable;

/** Who mails are from, and where reports of them go, as the settings have it. */
@ApplicationScoped
class Addresses {

    /** Of mails that never leave the house (RFC 2606). */
    private static final String NOWHERE = "newsroom@masthead.example";

    private final Sender publisher;
    private final EmailAddress bounces;

    Addresses(MailSettings settings) {
        if (settings.host().isPresent() && settings.fromAddress().isEmpty()) {
            throw new ConfigurationException(
                    "masthead.mail.host is set, but not masthead.mail.from-address: set it to the address that mail is from.");
        }
        EmailAddress from = address("from-address", settings.fromAddress().orElse(NOWHERE));
        this.publisher = new Sender(settings.fromName(), from, null);
        this.bounces = settings.bounceAddress()
                .map(text -> address("bounce-address", text))
                .orElse(from);
    }

    Sender publisher() {
        return publisher;
    }

    EmailAddress bounces() {
        return bounces;
    }

    private static EmailAddress address(String setting, String text) {
        @Nullable EmailAddress address = EmailAddress.find(text);
        if (address == null) {
            throw new ConfigurationException("masthead.mail." + setting + " is " + text
                    + ": set it to an e-mail address, such as news@courier.example.");
        }
        return address;
    }
}
