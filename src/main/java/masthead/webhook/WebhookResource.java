package masthead.webhook;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.http.Nothing;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Webhooks at the desk. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    static final String PATH = "/v1/admin/webhooks";

    private final Webhooks webhooks;

    WebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "The newest first, without those in the trash. None shows its secrets.")
    @APIResponseSchema(WebhookView.class)
    public Response list(@QueryParam("trashed") @DefaultValue("false") Boolean trashed, @BeanParam PageRequest page) {
        return webhooks.page(trashed, page).response();
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Create a webhook",
            description =
                    "It is told of what happens from now on. Messages are signed (Standard Webhooks) with its secret, which is shown this "
                            + "once: a retry with the same Idempotency-Key makes no second one, but gets `409` with the address of the first. "
                            + "URLs that lead to addresses that are not public are refused.")
    @APIResponseSchema(value = IssuedWebhook.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response create(WebhookDraft draft) {
        IssuedWebhook issued = webhooks.create(draft);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + issued.webhook().id())
                .entity(issued)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description =
                    "With how it is doing. Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(WebhookView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(webhooks.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceWebhook",
            summary = "Replace a webhook",
            description = "It counts from the next message on. Secrets stay.")
    @APIResponseSchema(WebhookView.class)
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, WebhookDraft draft) {
        return answer(webhooks.replace(id, ifMatch, draft));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateWebhook",
            summary = "Change a webhook",
            description =
                    "A merge patch (RFC 7396): what the body leaves out stays, null empties. It counts from the next message on.")
    @APIResponseSchema(WebhookView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = WebhookDraft.class)))
                    MergePatch patch) {
        return answer(webhooks.patch(id, ifMatch, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashWebhook",
            summary = "Put a webhook in the trash",
            description = "Nothing more is sent. The log of what was sent stays.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        webhooks.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreWebhook",
            summary = "Take a webhook out of the trash",
            description = "It goes on where it stopped.")
    @APIResponseSchema(WebhookView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(webhooks.restore(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Resume a webhook",
            description =
                    "A webhook whose endpoint failed for about a day, or answered 410, is paused. It goes on where it stopped, and nothing "
                            + "is lost. One that only waits for its next attempt makes it at once.")
    @APIResponseSchema(WebhookView.class)
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(webhooks.resume(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayWebhook",
            summary = "Send again all since a commit",
            description =
                    "Everything of the change log since that commit is sent in its order, under the same message ids as before, "
                            + "with things as they are now.")
    @APIResponseSchema(WebhookView.class)
    public Response replay(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, ReplayDraft draft) {
        return answer(webhooks.replay(id, ifMatch, draft));
    }

    private static Response answer(WebhookView webhook) {
        return Answers.ok(webhook.version(), webhook);
    }
}
