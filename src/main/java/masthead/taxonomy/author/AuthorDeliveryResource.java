package masthead.taxonomy.author;

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

/** Authors as readers get them. */
@Path("/v1/authors")
@Produces(MediaType.APPLICATION_JSON)
public class AuthorDeliveryResource {

    private final Delivery delivery;

    AuthorDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(operationId = "listAuthors", summary = "List authors", description = "Sorted by the usual name.")
    @APIResponseSchema(AuthorCard.class)
    public Response list(@BeanParam TextLanguage language, @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.byName(Authors.TYPE, page));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAuthor",
            summary = "Read an author",
            description = "A person or an organisation that articles are by.")
    @APIResponseSchema(AuthorDocument.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.byId(Authors.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getAuthorBySlug",
            summary = "Read an author by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(AuthorDocument.class)
    public Response bySlug(@PathParam("slug") String slug, @BeanParam TextLanguage language) {
        return delivery.bySlug(Authors.TYPE, slug, null);
    }
}
