package masthead.newsletter.preference;

import masthead.newsletter.subscriber.LinkPurpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked for. */
@Schema(name = "LinkRequest", description = "A link that is mailed, unless that was asked for too often.")
public record LinkRequestView(
        @Schema(description = "What it is for.") LinkPurpose purpose) {}
