package masthead.newsletter.preference;

import java.time.Instant;
import java.util.List;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.LinkState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mailed link is good for. */
@Schema(name = "MailedLink", description = "What a mailed link is good for.")
public record MailedLinkView(
        @Schema(description = "What it is for.") LinkPurpose purpose,

        @Schema(description = "Whether it is still good for that.")
        LinkState state,

        @Schema(description = "How long it is.") Instant expiresAt,

        @Schema(description = "What the page is wanted in (BCP 47).")
        String language,

        @Schema(description = "Whose it is, without what would tell strangers.", examples = "r•••@example.org")
        String address,

        @Schema(description = "To confirm: what was asked for and waits, by name.")
        List<Waiting> newsletters) {

    /** One newsletter that waits to be confirmed. */
    @Schema(name = "WaitingNewsletter", description = "A newsletter that was asked for and waits to be confirmed.")
    public record Waiting(
            @Schema(description = "Its slug.", examples = "harbour-morning")
            String newsletter,

            String name,
            @Nullable String cadence,

            @Schema(description = "What confirming it agrees to; null where nothing was asked.") @Nullable String consentText) {}
}
