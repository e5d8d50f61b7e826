package masthead.campaign.placement.count;

import java.time.Instant;
import masthead.campaign.content.Slot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often a variant was seen, clicked and dismissed in a place within an hour. */
@Schema(
        name = "PlacementCount",
        description = "How often a variant of a campaign was seen, clicked and dismissed in a place within an hour.")
public record PlacementCountView(
        @Schema(description = "When the hour began.", examples = "2026-11-26T09:00:00.000Z")
        Instant hour,

        Slot placement,

        @Schema(description = "Null for a campaign without variants.", examples = "warm") @Nullable String variant,

        @Schema(description = "How often readers saw it.", examples = "5210")
        long seen,

        @Schema(description = "How often readers followed it.", examples = "148")
        long clicked,

        @Schema(description = "How often readers closed it.", examples = "309")
        long dismissed) {}
