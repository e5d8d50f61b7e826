package masthead.newsletter.sending;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.newsletter.edition.Editions;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who got an edition, who did not, and why. */
@Path("/v1/admin/editions/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private final Editions editions;
    private final Deliveries deliveries;
    private final Progress progress;

    DeliveryResource(Editions editions, Deliveries deliveries, Progress progress) {
        this.editions = editions;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "List who got an edition, and who did not",
            description =
                    "One delivery for each who was subscribed when sending started, with what became of it and why. Persons are told by "
                            + "their subscription only.")
    @APIResponseSchema(DeliveryView.class)
    public Response deliveries(
            @PathParam("id") UUID id, @BeanParam DeliveryFilter filter, @BeanParam PageRequest page) {
        editions.state(id);
        return deliveries.page(id, filter, page).response();
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "getEditionProgress",
            summary = "See how far the sending of an edition has come",
            description = "As it is now. To be told as it goes on, connect to `/progress/events`.")
    @APIResponseSchema(ProgressView.class)
    public Response progress(@PathParam("id") UUID id) {
        return Response.ok(progress.of(id)).build();
    }
}
