package masthead.membership.gift;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import masthead.access.limit.PublicPost;
import masthead.platform.http.AnyQuery;
import masthead.platform.http.FormOrJson;
import masthead.platform.http.StorableText;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The page that the link in a mail leads to where the front end has none of its own. Mail programs and scanners open links, so only
 * the form on it changes anything.
 */
@Path(GiftPageResource.PATH)
@Produces(GiftPageResource.HTML)
@AnyQuery
public class GiftPageResource {

    static final String PATH = "/v1/gifts/redeem";
    static final String HTML = "text/html;charset=UTF-8";

    private static final String TOKEN = "The token of the link in the mail.";
    private static final int LONGEST_NAME = 200;

    private final Redemptions redemptions;
    private final GiftPage page;

    GiftPageResource(Redemptions redemptions, GiftPage page) {
        this.redemptions = redemptions;
        this.page = page;
    }

    @GET
    @Path("/{token}")
    @Transactional
    @Produces({HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "checkGift",
            summary = "Ask whether a gift can be redeemed",
            description =
                    "Now, by this link. It changes nothing, however often it is asked. A browser gets a page that asks whether to redeem it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GiftCheck.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response show(
            @PathParam("token") @Parameter(description = TOKEN, example = RedemptionResource.TOKEN) String token,
            @QueryParam("done")
                    @Parameter(
                            description = "Whether the form of the page was sent just now.",
                            schema = @Schema(maxLength = 1),
                            example = "1")
                    @Nullable String done,
            @Context HttpHeaders request) {
        return FormOrJson.wantsPage(null, request.getAcceptableMediaTypes())
                ? page.of(redemptions.find(token), done != null)
                : Response.ok(redemptions.check(token), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, RedemptionResource.NEVER_KEPT)
                        .build();
    }

    /** Whatever came of it, the page tells; so sending the form again does nothing. */
    @POST
    @Path("/{token}")
    @PublicPost
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "sendGiftPage",
            summary = "Redeem a gift by its page",
            description = "What the form on the page sends. The page then tells what came of it.")
    @APIResponse(responseCode = "303", ref = "#/components/responses/SeeOther")
    public Response redeem(
            @PathParam("token") @Parameter(description = TOKEN, example = RedemptionResource.TOKEN) String token,
            @QueryParam("done")
                    @Parameter(
                            description = "Whether it was sent before.",
                            schema = @Schema(maxLength = 1),
                            example = "1")
                    @Nullable String done,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description = "`name`: what the recipient is called."),
                                            examples =
                                                    @ExampleObject(
                                                            name = "form",
                                                            summary = "With a name",
                                                            value = "{\"name\": \"Ivan Lysenko\"}")))
                    byte[] form) {
        boolean isDone = false;
        try {
            if (token.matches(GiftTokens.PATTERN)) {
                redemptions.redeem(new RedemptionDraft(token, name(form), null));
                isDone = true;
            }
        } catch (ProblemException e) {
            if (e.problem().status() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
                throw e;
            }
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PATH + "/" + token + (isDone ? "?done=1" : ""))
                .header(HttpHeaders.CACHE_CONTROL, RedemptionResource.NEVER_KEPT)
                .build();
    }

    /** A form says what it says: what cannot be a name is none. */
    private static @Nullable String name(byte[] form) {
        String name = FormOrJson.fields(form)
                .getOrDefault("name", List.of(""))
                .getFirst()
                .strip();
        return name.isEmpty() || !StorableText.isStorable(name) || name.codePointCount(0, name.length()) > LONGEST_NAME
                ? null
                : name.replaceAll("\\s+", " ");
    }
}
