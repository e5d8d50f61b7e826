package masthead.campaign.placement;

import java.util.List;
import java.util.UUID;
import masthead.body.block.Block;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign says here. */
@Schema(name = "PlacedContentDocument", description = "What a campaign says here.")
record PlacedContent(
        @Schema(examples = "en") String language,
        @Nullable String eyebrow,
        @Nullable String headline,
        List<Block> body,

        @Refers(to = "MediaCard", dispensable = true) @Nullable UUID imageId,

        @Schema(
                description = "A sentence about the goal, with the numbers of this moment.",
                examples = "588 new members to go of 1,000")
        @Nullable String goalLine,

        List<PlacedAction> callsToAction) {}
