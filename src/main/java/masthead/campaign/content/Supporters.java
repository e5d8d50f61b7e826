package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people support the publisher, as a campaign shows it. */
@Schema(
        name = "CampaignSupportersDraft",
        description =
                "How many people support the publisher, as the campaign shows it: counted, or set by hand with its date.")
public record Supporters(
        @Schema(description = "Who counts them.") @NotNull Source source,

        @Schema(description = "How many they are, by hand.", examples = "12000") @Min(0) @Max(1_000_000_000) @Nullable Integer count,

        @Schema(description = "The day on which they were counted, by hand.", examples = "2026-11-20") @Nullable LocalDate asOf) {

    /** Who counts. */
    @Schema(name = "SupporterSource", description = "Whether supporters are counted here or set by hand.")
    public enum Source {
        @JsonProperty("counted")
        COUNTED,
        @JsonProperty("by-hand")
        BY_HAND
    }

    List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        if (source == Source.BY_HAND) {
            if (count == null) {
                faults.add(Fault.at(at + "/count", "required", "must be given by hand"));
            }
            if (asOf == null) {
                faults.add(Fault.at(at + "/asOf", "required", "must be given by hand"));
            }
        } else if (source == Source.COUNTED) {
            String reason = "must not be given where they are counted";
            if (count != null) {
                faults.add(Fault.at(at + "/count", "not-combinable", reason));
            }
            if (asOf != null) {
                faults.add(Fault.at(at + "/asOf", "not-combinable", reason));
            }
        }
        return faults;
    }
}
