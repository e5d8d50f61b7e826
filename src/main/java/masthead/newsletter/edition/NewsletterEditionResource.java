package masthead.newsletter.edition;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The editions of one newsletter at the desk. */
@Path("/v1/admin/newsletters/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
public class NewsletterEditionResource {

    private final Editions editions;

    NewsletterEditionResource(Editions editions) {
        this.editions = editions;
    }

    @GET
    @Operation(
            operationId = "listDeskEditions",
            summary = "List the editions of a newsletter at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(EditionSummary.class)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("trashed") @DefaultValue("false") Boolean trashed,
            @QueryParam("state")
                    @Parameter(description = "Only those that have come so far.", example = "sent")
                    @Nullable EditionState state,
            @BeanParam PageRequest page) {
        return editions.page(id, trashed, state, page).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEdition",
            summary = "Create an edition",
            description = "A draft. Nobody gets it before it is sent.")
    @APIResponseSchema(value = EditionView.class, responseCode = "201")
    public Response create(@PathParam("id") UUID id, EditionDraft draft) {
        EditionView edition = editions.create(id, draft);
        return Answers.created(EditionResource.PATH, edition.id(), edition.version(), edition);
    }
}
