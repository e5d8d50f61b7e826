package masthead.site.redirect;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Redirects at the desk. */
@Path(RedirectResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class RedirectResource {

    static final String PATH = "/v1/admin/redirects";

    private final Redirects redirects;

    RedirectResource(Redirects redirects) {
        this.redirects = redirects;
    }

    @GET
    @Operation(
            operationId = "listDeskRedirects",
            summary = "List redirects at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(RedirectView.class)
    public Response list(@BeanParam RedirectFilter filter, @BeanParam PageRequest page) {
        return redirects.page(filter, page).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRedirect",
            summary = "Create a redirect",
            description =
                    "It holds at once. An address that shows something published goes on showing it; a former one is redirected.")
    @APIResponseSchema(value = RedirectView.class, responseCode = "201")
    public Response create(RedirectDraft draft) {
        RedirectView redirect = redirects.create(draft);
        return Answers.created(PATH, redirect.id(), redirect.version(), redirect);
    }

    @POST
    @Idempotent
    @Path("/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importRedirects",
            summary = "Create many redirects",
            description =
                    "Up to 1000, such as those of an older site. Each is created, found to be there just so, or refused; those that "
                            + "are refused keep none of the others back.")
    @APIResponseSchema(ImportResult.class)
    public Response importAll(RedirectImport redirectImport) {
        return Response.ok(redirects.importAll(redirectImport.redirects())).build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskRedirect",
            summary = "Read a redirect at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(RedirectView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(redirects.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceRedirect", summary = "Replace a redirect", description = "It holds at once.")
    @APIResponseSchema(RedirectView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, RedirectDraft draft) {
        return answer(redirects.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRedirect",
            summary = "Change a redirect",
            description =
                    "A merge patch (RFC 7396): what the body leaves out stays, null empties. To lead to a URL instead of a thing, "
                            + "empty `type` and `id`.")
    @APIResponseSchema(RedirectView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = RedirectDraft.class)))
                    MergePatch patch) {
        return answer(redirects.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashRedirect",
            summary = "Put a redirect in the trash",
            description = "Its address leads nowhere then, and may be given to another redirect.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        redirects.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreRedirect",
            summary = "Take a redirect out of the trash",
            description = "Refused if its address has been given to another meanwhile.")
    @APIResponseSchema(RedirectView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(redirects.restore(id, ifMatch));
    }

    private static Response answer(RedirectView redirect) {
        return Answers.ok(redirect.version(), redirect);
    }
}
