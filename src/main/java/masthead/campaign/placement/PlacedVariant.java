package masthead.campaign.placement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A variant of a candidate. */
@Schema(name = "PlacedVariantDocument", description = "A variant of a candidate.")
record PlacedVariant(
        @Schema(description = "Its name; null for the only one of a campaign without variants.", examples = "warm")
        @Nullable String key,

        @Schema(description = "The percentage of readers who get it.", examples = "45")
        int weight,

        @Schema(description = "Whether these readers do not get the campaign.")
        boolean holdback,

        @Schema(description = "Null for those who are held back.") @Nullable PlacedContent content) {}
