package masthead.membership.tier;

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

/** Tiers as readers get them. */
@Path("/v1/tiers")
@Produces(MediaType.APPLICATION_JSON)
public class TierDeliveryResource {

    private final Delivery delivery;

    TierDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "listTiers",
            summary = "List tiers",
            description = "Those that are offered now, by currency and then by price, the lowest first.")
    @APIResponseSchema(TierDocument.class)
    public Response list(@BeanParam TextLanguage language, @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.byName(Tiers.TYPE, page));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTier",
            summary = "Read a tier",
            description = "What somebody can be a member of, with its price. One that is offered no more answers 404.")
    @APIResponseSchema(TierDocument.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.byId(Tiers.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getTierBySlug",
            summary = "Read a tier by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(TierDocument.class)
    public Response bySlug(@PathParam("slug") String slug, @BeanParam TextLanguage language) {
        return delivery.bySlug(Tiers.TYPE, slug, null);
    }
}
