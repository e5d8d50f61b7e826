package masthead.newsletter.edition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.publication.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Sent editions. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
public class EditionDeliveryResource {

    private final Delivery delivery;

    EditionDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEdition",
            summary = "Read an edition",
            description =
                    "As it was mailed, as a page and as plain text, with what everybody may read of it. What was killed since is no "
                            + "longer in it.")
    @APIResponseSchema(EditionDocument.class)
    public Response byId(@PathParam("id") UUID id) {
        return delivery.byId(Editions.TYPE, id);
    }
}
