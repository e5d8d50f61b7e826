package masthead.newsletter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Newsletters at the desk. */
@Path(NewsletterResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class NewsletterResource {

    static final String PATH = "/v1/admin/newsletters";

    private final Newsletters newsletters;

    NewsletterResource(Newsletters newsletters) {
        this.newsletters = newsletters;
    }

    @GET
    @Operation(
            operationId = "listDeskNewsletters",
            summary = "List newsletters at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(NewsletterView.class)
    public Response list(@QueryParam("trashed") @DefaultValue("false") Boolean trashed, @BeanParam PageRequest page) {
        return newsletters.page(trashed, page, NewsletterView::of).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createNewsletter",
            summary = "Create a newsletter",
            description = "Readers have it at once, and can sign up for it.")
    @APIResponseSchema(value = NewsletterView.class, responseCode = "201")
    public Response create(NewsletterDraft draft) {
        Newsletter newsletter = newsletters.create(draft);
        return Answers.created(PATH, newsletter.id(), newsletter.version(), NewsletterView.of(newsletter));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskNewsletter",
            summary = "Read a newsletter at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(NewsletterView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(newsletters.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceNewsletter",
            summary = "Replace a newsletter",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have the change at once, with the texts of its sign-up form.")
    @APIResponseSchema(NewsletterView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, NewsletterDraft draft) {
        return answer(newsletters.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateNewsletter",
            summary = "Change a newsletter",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(NewsletterView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = NewsletterDraft.class)))
                    MergePatch patch) {
        return answer(newsletters.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashNewsletter",
            summary = "Put a newsletter in the trash",
            description =
                    "Readers no longer have it. Nobody can sign up for it any more; those who did stay, and have it again when it is restored.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        newsletters.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreNewsletter",
            summary = "Take a newsletter out of the trash",
            description = "Readers have it again, under the same address.")
    @APIResponseSchema(NewsletterView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(newsletters.restore(id, ifMatch));
    }

    private static Response answer(Newsletter newsletter) {
        return Answers.ok(newsletter.version(), NewsletterView.of(newsletter));
    }
}
