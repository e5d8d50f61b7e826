package masthead.campaign.placement.count;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.access.limit.PublicCount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What happened with campaigns before readers. */
@Path("/v1/placements/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {

    private final EventCounts counts;

    EventResource(EventCounts counts) {
        this.counts = counts;
    }

    @POST
    @PublicCount
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countPlacementEvents",
            summary = "Tell what readers saw and did",
            description =
                    "Up to 100 events, of one reader or of many; they are counted by hour, campaign, variant and placement, and "
                            + "nothing is kept of who it was. A batch with a fault in it counts nothing (422). One that is sent twice "
                            + "counts twice.")
    @APIResponse(responseCode = "204")
    public Response count(PlacementEvents batch) {
        counts.count(batch.events());
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
