package masthead.access.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often nobody known was refused for a reason in an hour. */
@Schema(
        name = "RefusalCount",
        description = "How often callers whom nobody knows were refused for one reason in one hour.")
record RefusalCount(
        @Schema(description = "The beginning of the hour.") Instant hour,

        @Schema(
                description =
                        "`missing` (no credentials), `unknown` (none that are valid), `expired`, `revoked`, `origin` (a page that may not use "
                                + "the key), `key-in-address`, or `preview-token`; there may be others.",
                examples = "unknown")
        String reason,

        @Schema(description = "How often.", examples = "12") long count) {}
