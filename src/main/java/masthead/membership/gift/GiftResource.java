package masthead.membership.gift;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Gifts at the desk. */
@Path(GiftResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class GiftResource {

    static final String PATH = "/v1/admin/gifts";

    private final Gifts gifts;

    GiftResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @GET
    @Operation(operationId = "listGifts", summary = "List gifts", description = "The newest first.")
    @APIResponseSchema(GiftView.class)
    public Response list(@BeanParam GiftFilter filter, @BeanParam PageRequest page) {
        return gifts.page(filter, page).response();
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createGift",
            summary = "Make a gift",
            description =
                    "Of the desk's own; those that were bought come by themselves with their contributions. It is mailed on its day, with a "
                            + "link that works once. No answer is kept that tells of persons, so a retry with the same Idempotency-Key gets "
                            + "409 with the address of the gift.")
    @APIResponseSchema(value = GiftView.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response create(GiftDraft draft) {
        GiftView gift = gifts.create(draft);
        return Answers.created(PATH, gift.id(), gift.version(), gift);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getGift",
            summary = "Read a gift",
            description = "The ETag is what a change sends as If-Match. Its link is only in the mail.")
    @APIResponseSchema(GiftView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(gifts.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateGift",
            summary = "Change a gift",
            description =
                    "A merge patch (RFC 7396), until it is redeemed or has ended. With another address for its recipient, one that was "
                            + "delivered is mailed there at once, and the former link opens nothing any more.")
    @APIResponseSchema(GiftView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = GiftDraft.class)))
                    MergePatch patch) {
        return answer(gifts.patch(id, ifMatch, patch));
    }

    @POST
    @Idempotent(secret = true)
    @Path("/{id}/resend")
    @Operation(
            operationId = "resendGift",
            summary = "Mail a gift again",
            description = "At once, also before its day, with a new link; the former one opens nothing any more.")
    @APIResponseSchema(GiftView.class)
    public Response resend(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(gifts.resend(id, ifMatch));
    }

    @POST
    @Idempotent(secret = true)
    @Path("/{id}/revoke")
    @Operation(
            operationId = "revokeGift",
            summary = "Revoke a gift",
            description =
                    "It can no longer be redeemed. One that was refunded whole is revoked by itself. What was redeemed stays.")
    @APIResponseSchema(GiftView.class)
    public Response revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(gifts.revoke(id, ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "eraseGift",
            summary = "Erase who gives and who is given",
            description =
                    "For good: names, addresses and message go. One that could still be redeemed is revoked. The gift itself stays, "
                            + "and names nobody.")
    public void erase(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        gifts.erase(id, ifMatch);
    }

    private static Response answer(GiftView gift) {
        return Answers.ok(gift.version(), gift);
    }
}
