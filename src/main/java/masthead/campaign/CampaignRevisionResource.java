package masthead.campaign;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The revisions of a campaign: what it was, each time it was saved. */
@Path(CampaignResource.PATH + "/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignRevisionResource {

    private final CampaignRevisions revisions;

    CampaignRevisionResource(CampaignRevisions revisions) {
        this.revisions = revisions;
    }

    @GET
    @Operation(
            operationId = "listCampaignRevisions",
            summary = "List the revisions of a campaign",
            description =
                    "The newest first, without their content. What one person saved within 10 minutes is one revision, unless "
                            + "readers had it.")
    @APIResponseSchema(CampaignRevisionView.class)
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return revisions.page(id, page).response();
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getCampaignRevision",
            summary = "Read a revision of a campaign",
            description = "What the campaign was when it was saved.")
    @APIResponseSchema(CampaignRevisionView.class)
    public CampaignRevisionView read(@PathParam("id") UUID id, @PathParam("number") Integer number) {
        return revisions.read(id, number);
    }

    @POST
    @Idempotent
    @Path("/{number}/restore")
    @Operation(
            operationId = "restoreCampaignRevision",
            summary = "Restore a revision of a campaign",
            description =
                    "Makes what the revision says what the campaign says, as a new revision with a note. What it names and has gone "
                            + "since is left out, and so is the goal while the campaign is running: the note tells the places. "
                            + "From `approved` on it must still be complete (422).")
    @APIResponseSchema(CampaignView.class)
    public Response restore(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        CampaignView campaign = revisions.restore(id, ifMatch, number);
        return Answers.ok(campaign.version(), campaign);
    }
}
