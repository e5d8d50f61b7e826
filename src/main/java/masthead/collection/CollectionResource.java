package masthead.collection;

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

/** Collections at the desk. */
@Path(CollectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class CollectionResource {

    static final String PATH = "/v1/admin/collections";

    private final Collections collections;

    CollectionResource(Collections collections) {
        this.collections = collections;
    }

    @GET
    @Operation(
            operationId = "listDeskCollections",
            summary = "List collections at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(CollectionView.class)
    public Response list(@QueryParam("trashed") @DefaultValue("false") Boolean trashed, @BeanParam PageRequest page) {
        return collections.page(trashed, page, CollectionView::of).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCollection",
            summary = "Create a collection",
            description = "Readers have it at once.")
    @APIResponseSchema(value = CollectionView.class, responseCode = "201")
    public Response create(CollectionDraft draft) {
        ArticleCollection collection = collections.create(draft);
        return Answers.created(PATH, collection.id(), collection.version(), CollectionView.of(collection));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskCollection",
            summary = "Read a collection at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(CollectionView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(collections.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCollection",
            summary = "Replace a collection",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have the change at once, wherever "
                            + "the collection is named.")
    @APIResponseSchema(CollectionView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, CollectionDraft draft) {
        return answer(collections.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateCollection",
            summary = "Change a collection",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(CollectionView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = CollectionDraft.class)))
                    MergePatch patch) {
        return answer(collections.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashCollection",
            summary = "Put a collection in the trash",
            description = "Readers no longer have it. Refused with `in-use` while a menu of the site leads to it.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        collections.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreCollection",
            summary = "Take a collection out of the trash",
            description = "Readers have it again, under the same address.")
    @APIResponseSchema(CollectionView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(collections.restore(id, ifMatch));
    }

    private static Response answer(ArticleCollection collection) {
        return Answers.ok(collection.version(), CollectionView.of(collection));
    }
}
