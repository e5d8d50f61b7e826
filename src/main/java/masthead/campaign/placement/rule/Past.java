package masthead.campaign.placement.rule;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a reader has had a campaign. */
@Schema(name = "ReaderPastDraft", description = "When the reader has had a campaign.")
public record Past(
        @Schema(description = "Which campaign.") @NotNull UUID campaignId,

        @Schema(
                description =
                        "When it was seen: the last 100 times are enough. What lies in the future, by a clock that is fast, counts as now.")
        @Size(max = 100) List<@NotNull Instant> seenAt,

        @Schema(description = "When it was dismissed last.") @Nullable Instant dismissedAt) {

    public Past {
        seenAt = Objects.requireNonNullElse(seenAt, List.of());
    }

    static Past none(UUID campaign) {
        return new Past(campaign, List.of(), null);
    }
}
