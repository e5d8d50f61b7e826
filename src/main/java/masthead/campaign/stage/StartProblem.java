package masthead.campaign.stage;

import java.time.Instant;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a campaign did not go live as scheduled. */
@Schema(name = "CampaignStartProblem", description = "Why a campaign did not go live as scheduled.")
public record StartProblem(
        @Schema(description = "When it was to go live.") Instant dueAt,

        @Schema(description = "When it was tried.") Instant failedAt,

        @Schema(description = "What was in the way, with places in the campaign.")
        List<Fault> errors) {}
