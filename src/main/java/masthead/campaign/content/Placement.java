package masthead.campaign.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a campaign shows. */
@Schema(
        name = "CampaignPlacementDraft",
        description =
                "Where a campaign shows. Inside an article a position can be given; without one it shows at the article's own "
                        + "`campaign-slot` block, if there is one.")
public record Placement(
        @NotNull Slot slot,

        @Schema(description = "Behind so many blocks of the article's body.", examples = "3")
        @Min(1) @Max(1000) @Nullable Integer afterBlock,

        @Schema(description = "Behind so many percent of the article's blocks, rounded down.", examples = "40")
        @Min(0) @Max(100) @Nullable Integer atPercent) {

    List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        if (slot != Slot.IN_ARTICLE && slot != null) {
            String reason = "can only be given in the slot in-article";
            if (afterBlock != null) {
                faults.add(Fault.at(at + "/afterBlock", "not-combinable", reason));
            }
            if (atPercent != null) {
                faults.add(Fault.at(at + "/atPercent", "not-combinable", reason));
            }
        } else if (afterBlock != null && atPercent != null) {
            faults.add(Fault.at(at + "/atPercent", "not-combinable", "must not be given with afterBlock"));
        }
        return faults;
    }
}
