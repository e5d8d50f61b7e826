package masthead.campaign;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.campaign.content.CampaignDraft;
import masthead.desk.Reason;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Campaigns at the desk. */
@Path(CampaignResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {

    static final String PATH = "/v1/admin/campaigns";

    private final Campaigns campaigns;

    CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @Operation(
            operationId = "listDeskCampaigns",
            summary = "List campaigns at the desk",
            description = "The newest first, without those in the trash; without what they say.")
    @APIResponseSchema(CampaignSummary.class)
    public Response list(@BeanParam CampaignFilter filter, @BeanParam PageRequest page) {
        return campaigns.page(filter, page).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCampaign",
            summary = "Create a campaign",
            description = "A draft, which may be incomplete: readers get it when it has been approved and started.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public Response create(@BeanParam Reason reason, CampaignDraft draft) {
        CampaignView campaign = campaigns.create(draft, reason.text());
        return Answers.created(PATH, campaign.id(), campaign.version(), campaign);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskCampaign",
            summary = "Read a campaign at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(CampaignView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(campaigns.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCampaign",
            summary = "Replace a campaign",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have at once what is saved of a live "
                            + "campaign. From `approved` on it must stay complete; of a running one only the target of the goal can "
                            + "be changed, and that needs a `note`. What has ended is kept as it was (409). Every save is a revision, "
                            + "as with articles.")
    @APIResponseSchema(CampaignView.class)
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @BeanParam Reason reason,
            CampaignDraft draft) {
        return answer(campaigns.replace(id, ifMatch, draft, reason.text()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateCampaign",
            summary = "Change a campaign",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(CampaignView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @BeanParam Reason reason,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = CampaignDraft.class)))
                    MergePatch patch) {
        return answer(campaigns.patch(id, ifMatch, patch, reason.text()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashCampaign",
            summary = "Put a campaign in the trash",
            description =
                    "Only what readers never had: of a campaign that was live the figures stay, so it is ended and archived instead "
                            + "(409). It is a draft when it comes out of the trash.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        campaigns.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreCampaign",
            summary = "Take a campaign out of the trash",
            description = "As a draft.")
    @APIResponseSchema(CampaignView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(campaigns.restore(id, ifMatch));
    }

    private static Response answer(CampaignView campaign) {
        return Answers.ok(campaign.version(), campaign);
    }
}
