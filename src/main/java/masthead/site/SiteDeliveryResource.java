package masthead.site;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.publication.Delivery;
import masthead.publication.TextLanguage;
import masthead.site.address.SiteCard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The site as readers get it. */
@Path("/v1/site")
@Produces(MediaType.APPLICATION_JSON)
public class SiteDeliveryResource {

    private final Delivery delivery;

    SiteDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "getSite",
            summary = "Read the site",
            description = "What every page needs: who publishes it, languages, menus, and where things are.")
    @APIResponseSchema(SiteDocument.class)
    public Response get(@BeanParam TextLanguage language) {
        return delivery.byId(Sites.TYPE, SiteCard.SITE);
    }
}
