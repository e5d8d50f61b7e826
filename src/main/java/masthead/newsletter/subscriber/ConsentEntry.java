package masthead.newsletter.subscriber;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the consent ledger. */
@Schema(name = "ConsentEntry", description = "One line of the consent ledger. It is never changed, and names nobody.")
public record ConsentEntry(
        UUID id,

        @Schema(description = "When it was done.") Instant at,

        @Schema(description = "The newsletter that it is about.")
        UUID newsletterId,

        @Schema(description = "The subscription that it is about.")
        UUID subscriptionId,

        @Schema(description = "What was done.") ConsentAct act,

        @Schema(description = "The number of the wording that was agreed to; null where none was.", examples = "2")
        @Nullable Integer wording,

        @Schema(description = "By what way.") ConsentSource source,

        @Schema(
                description = "The page that it was done on, or the document that shows it.",
                examples = "https://courier.example.org/newsletters")
        @Nullable String evidence) {}
