package masthead.article.preview;

import jakarta.ws.rs.BeanParam;
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
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The preview tokens of an article. They are made and revoked, never changed, and so need no If-Match. */
@Path(PreviewTokenResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class PreviewTokenResource {

    static final String PATH = "/v1/admin/articles/{id}/preview-tokens";

    private static final String TOKEN = "The id of the preview token.";
    private static final String EXAMPLE = "01932f4f-a743-7d27-b0df-f2db382a6706";

    private final PreviewTokens tokens;

    PreviewTokenResource(PreviewTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Operation(
            operationId = "listPreviewTokens",
            summary = "List the preview tokens of an article",
            description = "The newest first, without their secrets.")
    @APIResponseSchema(PreviewTokenView.class)
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return tokens.page(id, page).response();
    }

    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPreviewToken",
            summary = "Make a preview token of an article",
            description =
                    "Whoever sends it as `Preview-Token` reads the working copy at the article's own address with `?perspective=draft`. "
                            + "Its secret is shown this once: a retry with the same Idempotency-Key makes no second one, but gets "
                            + "`409` with the address of the first.")
    @APIResponseSchema(value = IssuedPreviewToken.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response create(@PathParam("id") UUID id, PreviewTokenDraft draft) {
        IssuedPreviewToken issued = tokens.issue(id, draft);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH.replace("{id}", id.toString()) + "/" + issued.id())
                .entity(issued)
                .build();
    }

    @GET
    @Path("/{tokenId}")
    @Operation(
            operationId = "getPreviewToken",
            summary = "Read a preview token of an article",
            description = "Without its secret.")
    @APIResponseSchema(PreviewTokenView.class)
    public PreviewTokenView read(
            @PathParam("id") UUID id,
            @PathParam("tokenId") @Parameter(description = TOKEN, example = EXAMPLE) UUID tokenId) {
        return tokens.read(id, tokenId);
    }

    @DELETE
    @Path("/{tokenId}")
    @Operation(
            operationId = "revokePreviewToken",
            summary = "Revoke a preview token of an article",
            description = "It opens nothing from now on. It never changes, so no `If-Match` is needed.")
    public void revoke(
            @PathParam("id") UUID id,
            @PathParam("tokenId") @Parameter(description = TOKEN, example = EXAMPLE) UUID tokenId) {
        tokens.revoke(id, tokenId);
    }
}
