package masthead.campaign.placement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people support the publisher, as a campaign tells it. */
@Schema(name = "SupporterFigure", description = "How many people support the publisher, as the campaign tells it.")
record SupporterFigure(
        @Schema(description = "How many they are.", examples = "12000")
        long count,

        @Schema(description = "When that was counted by hand; null where it is counted here.") @Nullable LocalDate asOf) {}
