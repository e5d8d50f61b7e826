package masthead.campaign;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.paging.PageRequest;
import masthead.publication.Delivery;
import masthead.publication.DocumentQuery;
import masthead.publication.TextLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Live campaigns as readers get them. */
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignDeliveryResource {

    private final Delivery delivery;

    CampaignDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "List live campaigns",
            description = "Sorted by name. What shows where is told by `/v1/placements`.")
    @APIResponseSchema(CampaignCard.class)
    public Response list(@BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.byName(CampaignProjector.TYPE, page));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCampaign",
            summary = "Read a live campaign",
            description = "All of it, in every language. One that is paused or over is not found.")
    @APIResponseSchema(CampaignDocument.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.byId(CampaignProjector.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getCampaignBySlug",
            summary = "Read a live campaign by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(CampaignDocument.class)
    public Response bySlug(@PathParam("slug") String slug, @BeanParam TextLanguage language) {
        return delivery.bySlug(CampaignProjector.TYPE, slug, null);
    }
}
