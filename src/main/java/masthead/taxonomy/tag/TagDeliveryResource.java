package masthead.taxonomy.tag;

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

/** Tags as readers get them. */
@Path("/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
public class TagDeliveryResource {

    private final Delivery delivery;

    TagDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(operationId = "listTags", summary = "List tags", description = "Sorted by the usual name.")
    @APIResponseSchema(TagCard.class)
    public Response list(@BeanParam TextLanguage language, @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.byName(Tags.TYPE, page));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTag", summary = "Read a tag", description = "What an article is about.")
    @APIResponseSchema(TagDocument.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.byId(Tags.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getTagBySlug",
            summary = "Read a tag by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(TagDocument.class)
    public Response bySlug(@PathParam("slug") String slug, @BeanParam TextLanguage language) {
        return delivery.bySlug(Tags.TYPE, slug, null);
    }
}
