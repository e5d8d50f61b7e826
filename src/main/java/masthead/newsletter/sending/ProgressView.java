package masthead.newsletter.sending;

import java.util.Map;
import masthead.newsletter.edition.EditionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the sending of an edition has come. */
@Schema(name = "EditionProgress", description = "How far the sending of an edition has come.")
public record ProgressView(
        EditionState state,

        @Schema(
                description = "How many are to get it, those included who are not sent it for some reason.",
                examples = "1840")
        long recipients,

        @Schema(description = "How many wait for it, those included to whom it was put off.", examples = "612")
        long waiting,

        @Schema(description = "How many it went out to; some of them may be uncertain.", examples = "1201")
        long sent,

        @Schema(description = "How many deliveries are in each state; a state that none is in is left out.")
        Map<DeliveryState, Long> counts,

        @Schema(
                description = "Mails a second since it began or was resumed; null while nothing is sent.",
                examples = "48.5")
        @Nullable Double mailsPerSecond,

        @Schema(description = "How long the rest takes at that rate; null while that cannot be said.", examples = "13")
        @Nullable Long secondsLeft) {}
