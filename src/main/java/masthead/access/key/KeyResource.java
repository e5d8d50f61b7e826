package masthead.access.key;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Keys at the desk. */
@Path(KeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {

    static final String PATH = "/v1/admin/keys";

    private final ApiKeys keys;

    KeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "List keys",
            description =
                    "The newest first, without their secrets; expired ones too, revoked ones with `revoked=true`.")
    @APIResponseSchema(KeyView.class)
    public Response list(
            @QueryParam("revoked")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to list the revoked ones instead of the others.")
                    Boolean revoked,
            @BeanParam PageRequest page) {
        return keys.page(revoked, page).response();
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description =
                    "Its secret is shown this once: a retry with the same Idempotency-Key makes no second one, but gets "
                            + "`409` with the address of the first. Nobody can give a key what they may not do themselves (`403`). The "
                            + "name of another, even of a revoked one or of somebody of the staff, is taken (`422`).")
    @APIResponseSchema(value = IssuedKey.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response create(KeyDraft draft) {
        IssuedKey key = keys.create(draft);
        return Answers.created(PATH, key.id(), key.version(), key);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getKey",
            summary = "Read a key",
            description =
                    "Without its secret. Its ETag is what a change sends as If-Match. A revoked one can be read too.")
    @APIResponseSchema(KeyView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(keys.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateKey",
            summary = "Change a key",
            description =
                    "A merge patch (RFC 7396). The name never changes. Nobody can change a key that may do what they may not. It "
                            + "holds at once, on other instances within five seconds.")
    @APIResponseSchema(KeyView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = KeyDraft.class)))
                    MergePatch patch) {
        return answer(keys.patch(id, ifMatch, patch));
    }

    @POST
    @Idempotent(secret = true)
    @Path("/{id}/rotate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateKey",
            summary = "Give a key a new secret",
            description =
                    "The new one is shown this once; the old one works beside it for a while, so that nothing stops before it is changed. "
                            + "One that was old already ends at once. The key `admin`, where configuration gives it, is changed there.")
    @APIResponseSchema(IssuedKey.class)
    public Response rotate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(required = false) RotationDraft draft) {
        IssuedKey key = keys.rotate(id, ifMatch, draft.overlap());
        return Answers.ok(key.version(), key);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description =
                    "It opens nothing from now on, on other instances within five seconds, and stays listed. The last one with "
                            + "`keys:write` that has no end cannot be revoked.")
    public void revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        keys.revoke(id, ifMatch);
    }

    private static Response answer(KeyView key) {
        return Answers.ok(key.version(), key);
    }
}
