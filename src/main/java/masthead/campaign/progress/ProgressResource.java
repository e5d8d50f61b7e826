package masthead.campaign.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How far a campaign has come. */
@Path("/v1/campaigns/{slug}/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

    private final LatestProgress latest;
    private final Delivery delivery;

    ProgressResource(LatestProgress latest, Delivery delivery) {
        this.latest = latest;
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "getCampaignProgress",
            summary = "Read how far a campaign has come",
            description =
                    "As of a second ago at most. Caches may keep it for seconds; its `ETag` changes when something is counted, whatever "
                            + "else was published. One that is over says what it had reached. One that is paused, or has no goal, is not found.")
    @APIResponseSchema(ProgressView.class)
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Response read(@PathParam("slug") String slug) {
        return delivery.forSeconds(find(latest, slug));
    }

    /** @throws ProblemException 404 */
    static ProgressView find(LatestProgress latest, String slug) {
        ProgressView progress = latest.of(slug);
        if (progress == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "No campaign that readers have, and that has a goal, has this slug.");
        }
        return progress;
    }
}
