package masthead.campaign;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.Nothing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What takes a campaign from one state to another. */
@Path(CampaignResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class CampaignStageResource {

    private final CampaignStages stages;

    CampaignStageResource(CampaignStages stages) {
        this.stages = stages;
    }

    @POST
    @Idempotent
    @Path("/{id}/submit")
    @Operation(
            operationId = "submitCampaign",
            summary = "Submit a campaign for review",
            description = "Somebody is to look at it. It may still be incomplete, and it can still be changed.")
    @APIResponseSchema(CampaignView.class)
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.submit(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/return-to-draft")
    @Operation(
            operationId = "returnCampaignToDraft",
            summary = "Return a campaign to its writers",
            description = "The review is over, or its approval is taken back; there is more to write.")
    @APIResponseSchema(CampaignView.class)
    public Response returnToDraft(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.returnToDraft(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/approve")
    @Operation(
            operationId = "approveCampaign",
            summary = "Approve a campaign",
            description =
                    "It is fit to be shown: all that is missing is told (422). From now on it must stay complete when "
                            + "it is saved; `approvedRevision` tells what was approved.")
    @APIResponseSchema(CampaignView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.approve(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/schedule")
    @Operation(
            operationId = "scheduleCampaign",
            summary = "Schedule a campaign",
            description =
                    "It goes live by itself at its `start`, which must lie in the future. If its deadline has passed "
                            + "by then, it does not go live; it is `approved` again, and `startProblem` says why.")
    @APIResponseSchema(CampaignView.class)
    public Response schedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.schedule(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/unschedule")
    @Operation(
            operationId = "unscheduleCampaign",
            summary = "Take a campaign off the schedule",
            description = "It no longer goes live by itself.")
    @APIResponseSchema(CampaignView.class)
    public Response unschedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.unschedule(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/start")
    @Operation(
            operationId = "startCampaign",
            summary = "Start a campaign",
            description = "Readers have it at once, whatever its `start` says.")
    @APIResponseSchema(CampaignView.class)
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.start(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseCampaign",
            summary = "Pause a campaign",
            description =
                    "Readers no longer have it, until it is resumed. Contributions are still counted, and it still "
                            + "ends by itself.")
    @APIResponseSchema(CampaignView.class)
    public Response pause(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.pause(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/resume")
    @Operation(operationId = "resumeCampaign", summary = "Resume a campaign", description = "Readers have it again.")
    @APIResponseSchema(CampaignView.class)
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.resume(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/end")
    @Operation(
            operationId = "endCampaign",
            summary = "End a campaign",
            description =
                    "Readers no longer have it, and what it has reached is kept in `result` as it is now. Nothing "
                            + "leads back.")
    @APIResponseSchema(CampaignView.class)
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.end(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/archive")
    @Operation(
            operationId = "archiveCampaign",
            summary = "Archive a campaign",
            description = "It is put away, with its result.")
    @APIResponseSchema(CampaignView.class)
    public Response archive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.archive(id, ifMatch));
    }

    private static Response answer(CampaignView campaign) {
        return Answers.ok(campaign.version(), campaign);
    }
}
