package masthead.newsletter.preference;

import java.util.List;
import masthead.newsletter.subscriber.LinkPurpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mailed link has done. */
@Schema(name = "LinkResult", description = "What a mailed link has done.")
public record LinkResult(
        @Schema(description = "What it was for.") LinkPurpose purpose,

        @Schema(
                description = "The slugs of those that are sent from now on; empty if it was not to confirm.",
                examples = "[\"harbour-morning\"]")
        List<String> newsletters,

        @Schema(description = "All that is known of the reader; null if that was not asked for.") @Nullable SubscriberExport export) {}
