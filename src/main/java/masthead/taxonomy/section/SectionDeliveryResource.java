package masthead.taxonomy.section;

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

/** Sections as readers get them. */
@Path("/v1/sections")
@Produces(MediaType.APPLICATION_JSON)
public class SectionDeliveryResource {

    private final Delivery delivery;

    SectionDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(operationId = "listSections", summary = "List sections", description = "Sorted by the usual name.")
    @APIResponseSchema(SectionCard.class)
    public Response list(@BeanParam TextLanguage language, @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.byName(Sections.TYPE, page));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSection",
            summary = "Read a section",
            description = "A part of the publication, such as Politics.")
    @APIResponseSchema(SectionDocument.class)
    public Response byId(@PathParam("id") UUID id, @BeanParam TextLanguage language) {
        return delivery.byId(Sections.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getSectionBySlug",
            summary = "Read a section by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(SectionDocument.class)
    public Response bySlug(@PathParam("slug") String slug, @BeanParam TextLanguage language) {
        return delivery.bySlug(Sections.TYPE, slug, null);
    }
}
