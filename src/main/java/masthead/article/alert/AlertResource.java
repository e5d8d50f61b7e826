package masthead.article.alert;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Alerts about an article. */
@Path("/v1/admin/articles/{id}/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {

    private final Alerts alerts;

    AlertResource(Alerts alerts) {
        this.alerts = alerts;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendArticleAlert",
            summary = "Send an alert about an article",
            description =
                    "Tells the webhooks that want `alert.sent`, once: whoever is behind one forwards it to apps and browsers. Send an "
                            + "`Idempotency-Key`, so that a retry alerts nobody twice. Only of an article that readers have.")
    @APIResponseSchema(AlertView.class)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response send(@PathParam("id") UUID id, AlertDraft draft) {
        return Response.ok(alerts.send(id, draft)).build();
    }
}
