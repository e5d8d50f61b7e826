package masthead.mail.suppression;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether anything is sent to an address. */
@Schema(name = "SuppressionCheck", description = "Whether anything is sent to an address.")
record SuppressionCheck(
        @Schema(description = "Whether nothing is.") boolean suppressed,

        @Schema(description = "Why and since when; null if there is nothing against it.") @Nullable SuppressionView suppression) {}
