package masthead.mail.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs (RFC 5322, section 3.6.4) are made of our own ids, so that whoever reports on a mail names it. */
@ApplicationScoped
public class MessageIds {

    private static final Pattern OURS =
            Pattern.compile("<?\\s*([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@([^\\s<>]+?)\\s*>?");

    private final String domain;

    @Inject
    MessageIds(Addresses addresses) {
        this(addresses.publisher().address().domain());
    }

    MessageIds(String domain) {
        this.domain = domain;
    }

    /** With its angle brackets. */
    public String of(UUID id) {
        return "<" + id + "@" + domain + ">";
    }

    /** What it was made of, with or without angle brackets; nothing if it is not one of ours. */
    public Optional<UUID> find(String messageId) {
        Matcher ours = OURS.matcher(messageId.strip());
        return ours.matches() && ours.group(2).equalsIgnoreCase(domain)
                ? Optional.of(UUID.fromString(ours.group(1)))
                : Optional.empty();
    }
}
