package masthead.campaign.placement.count;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.campaign.Campaigns;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How often a campaign was seen, clicked and dismissed. */
@Path("/v1/admin/campaigns/{id}/placement-counts")
@Produces(MediaType.APPLICATION_JSON)
public class CountResource {

    private final Campaigns campaigns;
    private final CountPages counts;

    CountResource(Campaigns campaigns, CountPages counts) {
        this.campaigns = campaigns;
        this.counts = counts;
    }

    @GET
    @Operation(
            operationId = "listPlacementCounts",
            summary = "Read how often a campaign was seen",
            description = "Hour by hour, the newest first: what front ends told of each variant in each placement.")
    @APIResponseSchema(PlacementCountView.class)
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return counts.page(campaigns.read(id).id(), page).response();
    }
}
