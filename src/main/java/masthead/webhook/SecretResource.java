package masthead.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The secrets of a webhook. They are made and revoked, never changed, and so need no If-Match. */
@Path(SecretResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SecretResource {

    static final String PATH = WebhookResource.PATH + "/{id}/secrets";

    private static final String SECRET = "The id of the secret.";
    private static final String EXAMPLE = "01932f4f-a743-7d27-b0df-f2db382a6706";

    private final Secrets secrets;

    SecretResource(Secrets secrets) {
        this.secrets = secrets;
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhookSecret",
            summary = "Rotate the secret of a webhook",
            description =
                    "Messages are signed with the new one from now on, and for a while with those before too: each signature stands in "
                            + "`webhook-signature`. It is shown this once: a retry with the same Idempotency-Key makes no second one, but gets "
                            + "`409` with the address of the first.")
    @APIResponseSchema(value = IssuedSecret.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response create(@PathParam("id") UUID id, SecretDraft draft) {
        IssuedSecret issued = secrets.rotate(id, draft);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH.replace("{id}", id.toString()) + "/" + issued.id())
                .entity(issued)
                .build();
    }

    @GET
    @Path("/{secretId}")
    @Operation(
            operationId = "getWebhookSecret",
            summary = "Read a secret of a webhook",
            description = "Without the secret itself.")
    @APIResponseSchema(WebhookSecretView.class)
    public WebhookSecretView read(
            @PathParam("id") UUID id,
            @PathParam("secretId") @Parameter(description = SECRET, example = EXAMPLE) UUID secretId) {
        return secrets.read(id, secretId);
    }

    @DELETE
    @Path("/{secretId}")
    @Operation(
            operationId = "revokeWebhookSecret",
            summary = "Revoke a secret of a webhook",
            description =
                    "One that another took the place of signs no more from now on. It never changes, so no `If-Match` is needed.")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public void revoke(
            @PathParam("id") UUID id,
            @PathParam("secretId") @Parameter(description = SECRET, example = EXAMPLE) UUID secretId) {
        secrets.revoke(id, secretId);
    }
}
