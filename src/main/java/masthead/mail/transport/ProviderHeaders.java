package masthead.mail.transport;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What some mail services want to be told, so that their reports name a mail by our id. */
public final class ProviderHeaders {

    /** The name under which Postmark gives the id back. */
    public static final String POSTMARK_METADATA = "mail";

    private final boolean isPostmark;

    ProviderHeaders(String host) {
        isPostmark = host.toLowerCase(Locale.ROOT).endsWith(".postmarkapp.com");
    }

    /** Headers; Postmark replaces Message-IDs unless it is told not to. */
    List<String> of(UUID id) {
        return isPostmark ? List.of("X-PM-Metadata-" + POSTMARK_METADATA + ": " + id, "X-PM-KeepID: true") : List.of();
    }
}
