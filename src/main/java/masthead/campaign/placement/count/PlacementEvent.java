package masthead.campaign.placement.count;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import masthead.campaign.content.Slot;
import masthead.desk.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened with a campaign before a reader, of whom nothing is said. */
@Schema(
        name = "PlacementEventDraft",
        description = "Something that happened with a campaign before a reader, of whom nothing is said.")
public record PlacementEvent(
        @NotNull EventKind type,
        @Schema(description = "Which campaign.") @NotNull UUID campaignId,

        @Schema(description = "The variant that it was; left out for a campaign without variants.", examples = "warm")
        @Slug
        @Nullable String variant,

        @NotNull Slot placement,

        @Schema(
                description =
                        "When it happened, within the last seven days; now when left out. A clock that is up to 5 minutes fast does no harm.",
                examples = "2026-11-26T09:30:00Z")
        @Nullable Instant at) {}
