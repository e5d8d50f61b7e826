package masthead.campaign.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scheduler did last with a campaign. */
@Schema(name = "CampaignRun", description = "What the scheduler did last with a campaign.")
public record CampaignRun(
        Action action,

        @Schema(description = "When it was to be done.") Instant dueAt,

        @Schema(description = "When it was done.") Instant ranAt,

        @Schema(
                description =
                        "Whole seconds between the two; more than a few after the service was down when it was due.",
                examples = "0")
        long lateBySeconds) {

    /** One of the two things that the scheduler does. */
    @Schema(name = "CampaignRunAction", description = "One of the two things that the scheduler does.")
    public enum Action {
        @JsonProperty("start")
        START,
        @JsonProperty("end")
        END
    }

    public static CampaignRun of(Action action, Instant dueAt, Instant ranAt) {
        return new CampaignRun(
                action, dueAt, ranAt, Math.max(0, Duration.between(dueAt, ranAt).toSeconds()));
    }
}
