package masthead.media;

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

/** Pictures, sound and film as readers get them. */
@Path("/v1/media")
@Produces(MediaType.APPLICATION_JSON)
public class MediaDeliveryResource {

    private static final String SHOWN =
            "What is named only in drafts, or behind the members-only marker, is not there, whoever asks; an answer that "
                    + "shows it holds it.";

    private final Delivery delivery;

    MediaDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "listMedia",
            summary = "List media",
            description = "Pictures, sound and film, the newest first: those that readers can see or hear somewhere. "
                    + SHOWN)
    @APIResponseSchema(MediaCard.class)
    public Response list(@BeanParam TextLanguage language, @BeanParam PageRequest page) {
        return delivery.pageOfShown(DocumentQuery.newest(Pictures.TYPE, page));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMedia",
            summary = "Read a medium",
            description = "A picture, sound or film with what must be said about it. " + SHOWN)
    @APIResponseSchema(MediaCard.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.shownById(Pictures.TYPE, id);
    }
}
