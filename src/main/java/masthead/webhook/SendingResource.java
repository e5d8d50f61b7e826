package masthead.webhook;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Idempotent;
import masthead.platform.http.Nothing;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What a webhook was sent, and what it is sent because somebody asks for it. */
@Path(WebhookResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class SendingResource {

    private final Sendings sendings;

    SendingResource(Sendings sendings) {
        this.sendings = sendings;
    }

    @GET
    @Path("/attempts")
    @Operation(
            operationId = "listWebhookAttempts",
            summary = "List what a webhook was sent",
            description =
                    "Every attempt, the newest first. They are kept for 90 days, or as long as the operator says.")
    @APIResponseSchema(AttemptView.class)
    public Response attempts(@PathParam("id") UUID id, @BeanParam AttemptFilter filter, @BeanParam PageRequest page) {
        return sendings.page(id, filter, page).response();
    }

    @POST
    @Idempotent
    @Path("/ping")
    @Operation(
            operationId = "pingWebhook",
            summary = "Test a webhook",
            description =
                    "Sends `webhook.ping` at once, signed like any message, also while the webhook is switched off or paused, and tells how it went.")
    @APIResponseSchema(AttemptView.class)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response ping(@PathParam("id") UUID id, @Parameter(hidden = true) Nothing nothing) {
        return Response.ok(sendings.ping(id)).build();
    }

    @POST
    @Idempotent
    @Path("/messages/{messageId}/replay")
    @Operation(
            operationId = "replayWebhookMessage",
            summary = "Send one message again",
            description =
                    "At once and out of turn, under the same id as before, with things as they are now; tells how it went. It is not retried.")
    @APIResponseSchema(AttemptView.class)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response replay(
            @PathParam("id") UUID id,
            @PathParam("messageId")
                    @Parameter(
                            description = "The id of the message, as `webhook-id` and the attempts tell it.",
                            example = "c-6f1c2d9a-1842")
                    String messageId,
            @Parameter(hidden = true) Nothing nothing) {
        return Response.ok(sendings.again(id, messageId)).build();
    }
}
