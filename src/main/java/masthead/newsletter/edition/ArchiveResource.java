package masthead.newsletter.edition;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.paging.PageRequest;
import masthead.publication.Delivery;
import masthead.publication.DocumentQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The web archive of a newsletter. */
@Path("/v1/newsletters/{slug}/editions")
@Produces(MediaType.APPLICATION_JSON)
public class ArchiveResource {

    private final Delivery delivery;

    ArchiveResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "listEditions",
            summary = "List the editions of a newsletter",
            description = "Those that were sent, the newest first. A newsletter that readers do not have has none.")
    @APIResponseSchema(EditionCard.class)
    public Response list(
            @PathParam("slug") @Parameter(description = "The present or a former slug.", example = "harbour-morning")
                    String slug,
            @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.newest(Editions.TYPE, page).naming(EditionProjector.NEWSLETTER, slug));
    }
}
