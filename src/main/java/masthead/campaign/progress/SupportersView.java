package masthead.campaign.progress;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people support the publisher. */
@Schema(name = "ProgressSupporters", description = "How many people support the publisher.")
public record SupportersView(
        @Schema(description = "How many they are.", examples = "12000")
        long count,

        @Schema(description = "The day on which they were counted by hand; null where the campaign counts its own.")
        @Nullable LocalDate asOf) {}
