package masthead.media;

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

/** Pictures, sound and film at the desk. */
@Path(MediaResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {

    static final String PATH = "/v1/admin/media";

    private static final String KIND_STAYS =
            "A media type that makes it another `kind` is refused with `in-use` while others use it.";

    private final Pictures pictures;

    MediaResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Operation(
            operationId = "listDeskMedia",
            summary = "List media at the desk",
            description = "Pictures, sound and film, the newest first, without those in the trash.")
    @APIResponseSchema(MediaView.class)
    public Response list(@BeanParam MediaFilter filter, @BeanParam PageRequest page) {
        return pictures.page(filter, page, MediaView::of).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMedia",
            summary = "Create a medium",
            description =
                    "A picture, sound or film, by its URL. Readers have it at once, unless its rights have expired already.")
    @APIResponseSchema(value = MediaView.class, responseCode = "201")
    public Response create(MediaDraft draft) {
        Media media = pictures.create(draft);
        return Answers.created(PATH, media.id(), media.version(), MediaView.of(media));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskMedia",
            summary = "Read a medium at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(MediaView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(pictures.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceMedia",
            summary = "Replace a medium",
            description = "What the body leaves out is emptied. Readers have the change at once, wherever it is named. "
                    + KIND_STAYS)
    @APIResponseSchema(MediaView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MediaDraft draft) {
        return answer(pictures.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateMedia",
            summary = "Change a medium",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties. " + KIND_STAYS)
    @APIResponseSchema(MediaView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MediaDraft.class)))
                    MergePatch patch) {
        return answer(pictures.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashMedia",
            summary = "Put a medium in the trash",
            description = "Readers no longer have it. Refused with `in-use` while others use it.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        pictures.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreMedia",
            summary = "Take a medium out of the trash",
            description = "Readers have it again, under the same address, unless its rights have expired.")
    @APIResponseSchema(MediaView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(pictures.restore(id, ifMatch));
    }

    private static Response answer(Media media) {
        return Answers.ok(media.version(), MediaView.of(media));
    }
}
