package masthead.mail.suppression;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.mail.SuppressionReason;
import masthead.platform.http.Idempotent;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Suppressions at the desk. */
@Path(SuppressionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SuppressionResource {

    static final String PATH = "/v1/admin/suppressions";

    private final DeskSuppressions suppressions;

    SuppressionResource(DeskSuppressions suppressions) {
        this.suppressions = suppressions;
    }

    @GET
    @Operation(
            operationId = "listSuppressions",
            summary = "List suppressions",
            description = "The newest first, each without its address.")
    @APIResponseSchema(SuppressionView.class)
    public Response list(
            @QueryParam("reason") @Parameter(description = "Only those for this reason.") @Nullable SuppressionReason reason,
            @BeanParam PageRequest page) {
        return suppressions.page(reason, page).response();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSuppression", summary = "Read a suppression", description = "Without its address.")
    @APIResponseSchema(SuppressionView.class)
    public SuppressionView read(@PathParam("id") UUID id) {
        return suppressions.read(id);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSuppression",
            summary = "Suppress an address",
            description =
                    "From now on no edition goes to it, nor any that waits. One that is suppressed already stays so for its first reason (`200`).")
    @APIResponseSchema(value = SuppressionView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuppressionView.class)))
    public Response add(AddressDraft draft) {
        DeskSuppressions.Added added = suppressions.add(draft);
        return Response.status(added.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.LOCATION, PATH + "/" + added.suppression().id())
                .entity(added.suppression())
                .build();
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkSuppression",
            summary = "Ask whether an address is suppressed",
            description = "In a body, as addresses of requests are kept in logs.")
    @APIResponseSchema(SuppressionCheck.class)
    public SuppressionCheck check(AddressDraft draft) {
        return suppressions.check(draft);
    }

    @POST
    @Idempotent
    @Path("/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "liftSuppression",
            summary = "Suppress an address no more",
            description =
                    "For a mailbox that is there again, or a mistake. Nobody is subscribed by it. Refused for who was erased: only "
                            + "they can take that back. One that is not suppressed stays so.")
    @APIResponse(responseCode = "204", description = "It is not suppressed.")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public void lift(AddressDraft draft) {
        suppressions.lift(draft);
    }
}
