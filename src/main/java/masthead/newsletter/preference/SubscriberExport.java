package masthead.newsletter.preference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.newsletter.subscriber.ConsentEntry;
import masthead.newsletter.subscriber.SubscriptionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is known of a reader, for the reader. */
@Schema(name = "SubscriberExport", description = "All that is known of a reader, for the reader.")
public record SubscriberExport(
        UUID id,

        @Schema(format = "email", description = "The address that newsletters go to.", examples = "reader@example.org")
        String email,

        @Schema(description = "What mails and pages are in (BCP 47).")
        String language,

        @Schema(description = "When the address was entered first.")
        Instant createdAt,

        @Schema(description = "Each newsletter that was ever asked for.")
        List<Exported> subscriptions,

        @Schema(description = "What was agreed to and taken back, the newest first.")
        List<ConsentEntry> consent) {

    /** One newsletter. */
    @Schema(name = "ExportedSubscription", description = "One newsletter of a reader.")
    public record Exported(
            @Schema(description = "Its slug.", examples = "harbour-morning")
            String newsletter,

            @Schema(description = "Whether it is sent.") SubscriptionState state,

            @Schema(description = "When it was asked for first.")
            Instant createdAt,

            @Schema(description = "When it was confirmed last; null if never.") @Nullable Instant confirmedAt,

            @Schema(description = "When it ended; null if it has not.") @Nullable Instant endedAt) {}
}
