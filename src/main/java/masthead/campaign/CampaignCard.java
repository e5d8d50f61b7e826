package masthead.campaign;

import java.time.Instant;
import java.util.UUID;
import masthead.campaign.content.CampaignKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign in lists. */
@Schema(name = "CampaignCardDocument", description = "A campaign in lists.")
public record CampaignCard(
        UUID id,
        String name,
        String slug,
        CampaignKind kind,
        @Schema(description = "When readers first had it.") Instant liveSince,

        @Schema(description = "Its deadline; null if it has none.") @Nullable Instant endsAt) {}
