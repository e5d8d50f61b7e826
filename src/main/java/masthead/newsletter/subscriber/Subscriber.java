package masthead.newsletter.subscriber;

import java.time.Instant;
import java.util.UUID;
import masthead.mail.EmailAddress;

/** A person who reads newsletters, or has asked to. */
public record Subscriber(UUID id, EmailAddress address, String language, Instant createdAt) {

    /** Enough to be recognised by whose it is, and no more. */
    public String masked() {
        return address.text().charAt(0) + "•••@" + address.domain();
    }
}
