package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an edition. */
@Schema(name = "EditionEventData", description = "An edition of a newsletter. Who got it is asked of the desk.")
record EditionEventData(
        @Schema(description = "The edition.") UUID id,
        @Schema(description = "Its newsletter.") UUID newsletterId,

        @Schema(
                description =
                        "`too-many-bounces` of a paused one; `not-started` or `nobody-reached` of one that failed; null otherwise.",
                examples = "too-many-bounces")
        @Nullable String reason) {}
