package masthead.taxonomy.section;

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

/** Sections at the desk. */
@Path(SectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SectionResource {

    static final String PATH = "/v1/admin/sections";

    private final Sections sections;

    SectionResource(Sections sections) {
        this.sections = sections;
    }

    @GET
    @Operation(
            operationId = "listDeskSections",
            summary = "List sections at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(SectionView.class)
    public Response list(@QueryParam("trashed") @DefaultValue("false") Boolean trashed, @BeanParam PageRequest page) {
        return sections.page(trashed, page, SectionView::of).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSection", summary = "Create a section", description = "Readers have it at once.")
    @APIResponseSchema(value = SectionView.class, responseCode = "201")
    public Response create(SectionDraft draft) {
        Section section = sections.create(draft);
        return Answers.created(PATH, section.id(), section.version(), SectionView.of(section));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskSection",
            summary = "Read a section at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(SectionView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(sections.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceSection",
            summary = "Replace a section",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have the change at once, wherever "
                            + "the section is named.")
    @APIResponseSchema(SectionView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, SectionDraft draft) {
        return answer(sections.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateSection",
            summary = "Change a section",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(SectionView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = SectionDraft.class)))
                    MergePatch patch) {
        return answer(sections.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashSection",
            summary = "Put a section in the trash",
            description = "Readers no longer have it. Refused with `in-use` while others use it.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        sections.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreSection",
            summary = "Take a section out of the trash",
            description = "Readers have it again, under the same address.")
    @APIResponseSchema(SectionView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(sections.restore(id, ifMatch));
    }

    @POST
    @Path("/{id}/merge-into")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeSection",
            summary = "Merge a section into another",
            description =
                    "Puts the other one in its place wherever it is named: in articles, those that readers have included, in the rules "
                            + "of collections, in menus and redirects; and this one in the trash. Its address leads to the other one. "
                            + "`updatedAt` of the articles stays. May take a while; if it breaks off, the same request goes on, and when "
                            + "all is done it replaces nothing more.")
    @APIResponseSchema(MergeReport.class)
    public MergeReport merge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MergeDraft draft) {
        return sections.mergeInto(id, ifMatch, draft.targetId());
    }

    private static Response answer(Section section) {
        return Answers.ok(section.version(), SectionView.of(section));
    }
}
