package masthead.newsletter;

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
import masthead.publication.FirstOf;
import masthead.publication.TextLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Newsletters as readers get them. */
@Path("/v1/newsletters")
@Produces(MediaType.APPLICATION_JSON)
public class NewsletterDeliveryResource {

    private static final FirstOf NOTHING_LISTED = new FirstOf(Newsletters.TYPE, 0);

    private final Delivery delivery;

    NewsletterDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "listNewsletters",
            summary = "List newsletters",
            description = "Sorted by the usual name, each with all that a sign-up form needs.")
    @APIResponseSchema(NewsletterDocument.class)
    public Response list(@BeanParam TextLanguage language, @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.byName(Newsletters.TYPE, page).whole(NOTHING_LISTED));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getNewsletter",
            summary = "Read a newsletter",
            description = "With all that a sign-up form needs: its texts, and the wording that readers agree to.")
    @APIResponseSchema(NewsletterDocument.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.byId(Newsletters.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getNewsletterBySlug",
            summary = "Read a newsletter by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(NewsletterDocument.class)
    public Response bySlug(@PathParam("slug") String slug, @BeanParam TextLanguage language) {
        return delivery.bySlug(Newsletters.TYPE, slug, null);
    }
}
