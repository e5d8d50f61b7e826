package masthead.taxonomy.tag;

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
import masthead.desk.MergeDraft;
import masthead.desk.MergeReport;
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

/** Tags at the desk. */
@Path(TagResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class TagResource {

    static final String PATH = "/v1/admin/tags";

    private final Tags tags;

    TagResource(Tags tags) {
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listDeskTags",
            summary = "List tags at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(TagView.class)
    public Response list(@QueryParam("trashed") @DefaultValue("false") Boolean trashed, @BeanParam PageRequest page) {
        return tags.page(trashed, page, TagView::of).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTag", summary = "Create a tag", description = "Readers have it at once.")
    @APIResponseSchema(value = TagView.class, responseCode = "201")
    public Response create(TagDraft draft) {
        Tag tag = tags.create(draft);
        return Answers.created(PATH, tag.id(), tag.version(), TagView.of(tag));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskTag",
            summary = "Read a tag at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(TagView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(tags.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceTag",
            summary = "Replace a tag",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have the change at once, wherever "
                            + "the tag is named.")
    @APIResponseSchema(TagView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, TagDraft draft) {
        return answer(tags.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateTag",
            summary = "Change a tag",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(TagView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TagDraft.class)))
                    MergePatch patch) {
        return answer(tags.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashTag",
            summary = "Put a tag in the trash",
            description = "Readers no longer have it. Refused with `in-use` while others use it.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        tags.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreTag",
            summary = "Take a tag out of the trash",
            description = "Readers have it again, under the same address.")
    @APIResponseSchema(TagView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(tags.restore(id, ifMatch));
    }

    @POST
    @Path("/{id}/merge-into")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeTag",
            summary = "Merge a tag into another",
            description =
                    "Puts the other one in its place wherever it is named: in articles, those that readers have included, in the rules "
                            + "of collections, in menus and redirects; and this one in the trash. Its address leads to the other one. "
                            + "`updatedAt` of the articles stays. May take a while; if it breaks off, the same request goes on, and when "
                            + "all is done it replaces nothing more.")
    @APIResponseSchema(MergeReport.class)
    public MergeReport merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MergeDraft draft) {
        return tags.mergeInto(id, ifMatch, draft.targetId());
    }

    private static Response answer(Tag tag) {
        return Answers.ok(tag.version(), TagView.of(tag));
    }
}
