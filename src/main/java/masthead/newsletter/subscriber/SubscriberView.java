package masthead.newsletter.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.mail.SuppressionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscriber as the desk sees it. */
@Schema(name = "Subscriber", description = "A person who reads newsletters, or has asked to.")
public record SubscriberView(
        UUID id,

        @Schema(format = "email", description = "The address that newsletters go to.", examples = "reader@example.org")
        String email,

        @Schema(description = "What mails and pages are in (BCP 47).")
        String language,

        @Schema(description = "Why nothing is sent to the address; null where something may be.") @Nullable SuppressionReason suppressed,

        @Schema(description = "When the address was entered first.")
        Instant createdAt,

        @Schema(description = "Each newsletter that was asked for, in that order.")
        List<Held> subscriptions) {

    /** One newsletter of a person. */
    @Schema(name = "Subscription", description = "One newsletter of a person.")
    public record Held(
            UUID id,

            @Schema(description = "The newsletter.") UUID newsletterId,

            @Schema(description = "Whether it is sent.") SubscriptionState state,

            @Schema(description = "What it was asked for in (BCP 47).")
            String language,

            @Schema(description = "When it was asked for first.")
            Instant createdAt,

            @Schema(description = "Since when its confirmation is waited for; null where none is.") @Nullable Instant requestedAt,

            @Schema(description = "When it was confirmed last; null if never.") @Nullable Instant confirmedAt,

            @Schema(description = "When it ended; null if it has not.") @Nullable Instant endedAt) {

        static Held of(Subscription one) {
            return new Held(
                    one.id(),
                    one.newsletterId(),
                    one.state(),
                    one.language(),
                    one.createdAt(),
                    one.requestedAt(),
                    one.confirmedAt(),
                    one.endedAt());
        }
    }
}
