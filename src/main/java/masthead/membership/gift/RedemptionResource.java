package masthead.membership.gift;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.access.limit.PublicPost;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Redeems gifts for front ends with a page of their own. */
@Path("/v1/gift-redemptions")
@Produces(MediaType.APPLICATION_JSON)
public class RedemptionResource {

    static final String NEVER_KEPT = "private, no-store";
    static final String TOKEN = "q3Zb1cXo0V4m9sLkT8yRw2HdNf6JgUeA5iPxQzEoKtM";

    private final Redemptions redemptions;

    RedemptionResource(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    @POST
    @PublicPost
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redeemGift",
            summary = "Redeem a gift",
            description =
                    "Once: its recipient becomes a member, or has the time added to the membership that they have. They are subscribed "
                            + "to nothing. `409` says what is in the way; then nothing was changed.")
    @APIResponseSchema(Redemption.class)
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response redeem(RedemptionDraft draft) {
        return Response.ok(redemptions.redeem(draft))
                .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                .build();
    }
}
