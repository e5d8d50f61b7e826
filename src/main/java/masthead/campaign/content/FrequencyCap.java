package masthead.campaign.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import masthead.platform.http.AnyGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often one reader gets a campaign. */
@Schema(
        name = "FrequencyCapDraft",
        description = "How often one reader gets a campaign; one of its bounds at least. It shows as long as all hold.")
@AnyGiven
public record FrequencyCap(
        @Schema(description = "So many times within `withinDays`.", examples = "5") @Min(1) @Max(100) @Nullable Integer times,

        @Schema(description = "The days that `times` counts; for ever when left out.", examples = "7")
        @Min(1) @Max(365) @Nullable Integer withinDays,

        @Schema(description = "So many hours must lie between two times.", examples = "12") @Min(1) @Max(8760) @Nullable Integer hoursBetween,

        @Schema(description = "For so many days it does not come again to who has dismissed it.", examples = "30")
        @Min(1) @Max(365) @Nullable Integer daysAfterDismissal) {}
