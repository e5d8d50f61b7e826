package masthead.newsletter.edition;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Editions at the desk. */
@Path(EditionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class EditionResource {

    static final String PATH = "/v1/admin/editions";

    private final Editions editions;
    private final EditionPreviews previews;

    EditionResource(Editions editions, EditionPreviews previews) {
        this.editions = editions;
        this.previews = previews;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskEdition",
            summary = "Read an edition at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(EditionView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(editions.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceEdition",
            summary = "Replace an edition",
            description = "What the body leaves out is emptied. Refused once sending has started.")
    @APIResponseSchema(EditionView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, EditionDraft draft) {
        return answer(editions.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateEdition",
            summary = "Change an edition",
            description =
                    "A merge patch (RFC 7396): what the body leaves out stays, null empties. Refused once sending has started.")
    @APIResponseSchema(EditionView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditionDraft.class)))
                    MergePatch patch) {
        return answer(editions.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashEdition",
            summary = "Put an edition in the trash",
            description =
                    "One that was sent is no longer in the web archive; who got it stays on record. Refused while it is being sent.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        editions.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreEdition",
            summary = "Take an edition out of the trash",
            description = "One that was sent is in the web archive again. What was scheduled is a draft.")
    @APIResponseSchema(EditionView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(editions.restore(id, ifMatch));
    }

    @GET
    @Path("/{id}/preview")
    @Operation(
            operationId = "previewEdition",
            summary = "Preview an edition",
            description =
                    "As it would be mailed now, as a page and as plain text, with what is published now. Once sending has started, as "
                            + "it is mailed. Its links to leave lead nowhere.")
    @APIResponseSchema(EditionPreview.class)
    public Response preview(@PathParam("id") UUID id) {
        return Response.ok(previews.of(id)).build();
    }

    private static Response answer(EditionView edition) {
        return Answers.ok(edition.version(), edition);
    }
}
