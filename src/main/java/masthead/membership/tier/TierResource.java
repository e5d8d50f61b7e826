package masthead.membership.tier;

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

/** Tiers at the desk. */
@Path(TierResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class TierResource {

    static final String PATH = "/v1/admin/tiers";

    private final Tiers tiers;

    TierResource(Tiers tiers) {
        this.tiers = tiers;
    }

    @GET
    @Operation(
            operationId = "listDeskTiers",
            summary = "List tiers at the desk",
            description = "The newest first, without those in the trash.")
    @APIResponseSchema(TierView.class)
    public Response list(@QueryParam("trashed") @DefaultValue("false") Boolean trashed, @BeanParam PageRequest page) {
        return tiers.page(trashed, page, TierView::of).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTier",
            summary = "Create a tier",
            description = "Readers have it at once, if it is active.")
    @APIResponseSchema(value = TierView.class, responseCode = "201")
    public Response create(TierDraft draft) {
        Tier tier = tiers.create(draft);
        return Answers.created(PATH, tier.id(), tier.version(), TierView.of(tier));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskTier",
            summary = "Read a tier at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(TierView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(tiers.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceTier",
            summary = "Replace a tier",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have the change at once. Who is a member "
                            + "stays one: another price or interval holds for payments to come.")
    @APIResponseSchema(TierView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, TierDraft draft) {
        return answer(tiers.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateTier",
            summary = "Change a tier",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(TierView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TierDraft.class)))
                    MergePatch patch) {
        return answer(tiers.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashTier",
            summary = "Put a tier in the trash",
            description = "Readers no longer have it. Refused with `in-use` while others use it.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        tiers.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreTier",
            summary = "Take a tier out of the trash",
            description = "Readers have it again, under the same address.")
    @APIResponseSchema(TierView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(tiers.restore(id, ifMatch));
    }

    private static Response answer(Tier tier) {
        return Answers.ok(tier.version(), TierView.of(tier));
    }
}
