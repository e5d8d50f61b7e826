package masthead.newsletter.preference;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.access.limit.PublicPost;
import masthead.newsletter.page.ForReaders;
import masthead.platform.http.AnyQuery;
import masthead.platform.http.FormOrJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What readers see and change of what they get, by the link that every mail of a newsletter has. */
@Path("/v1/subscriptions/preferences/{token}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@ForReaders
@AnyQuery
public class PreferenceResource {

    private static final String TOKEN = "The token of the link in a mail.";
    private static final String TOKEN_EXAMPLE = "AZMvTmqAexydPl8qjEt-EJ1yq3m0e5mVw7o1rXQ0s2c";
    private static final String PATH = "/v1/subscriptions/preferences/";

    private final Preferences preferences;
    private final PreferencePages pages;
    private final FormOrJson bodies;

    PreferenceResource(Preferences preferences, PreferencePages pages, FormOrJson bodies) {
        this.preferences = preferences;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            operationId = "getPreferences",
            summary = "See what one gets",
            description =
                    "All newsletters that there are, and whether the reader whose link this is gets each. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PreferencesView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response look(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request) {
        return answer(token, request, preferences.look(token), false);
    }

    @POST
    @PublicPost
    @Consumes({MediaType.APPLICATION_JSON, FormOrJson.FORM})
    @Operation(
            operationId = "changePreferences",
            summary = "Change what one gets",
            description =
                    "Joins, pauses and leaves newsletters, and sets the language. What is not named stays. Whoever has a forwarded mail "
                            + "can do this too; all that could do harm needs another link (`mailLink`).")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PreferencesView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response change(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = PreferencesDraft.class)),
                                @Content(
                                        mediaType = FormOrJson.FORM,
                                        schema = @Schema(implementation = PreferencesDraft.class))
                            })
                    byte[] body) {
        PreferencesDraft draft = FormOrJson.isForm(request)
                ? PreferencePages.read(body)
                : bodies.read(request, body, PreferencesDraft.class);
        return answer(token, request, preferences.change(token, draft, FormOrJson.isForm(request)), true);
    }

    @POST
    @Path("/links")
    @PublicPost
    @Consumes({MediaType.APPLICATION_JSON, FormOrJson.FORM})
    @Operation(
            operationId = "mailLink",
            summary = "Have a link mailed",
            description =
                    "For a copy of all that is known of the reader, to erase it, or to change the address. The link goes to the reader's "
                            + "own address, works once and for 24 hours. The answer is the same where one was asked for too often.")
    @APIResponse(
            responseCode = "202",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LinkRequestView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response mail(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = LinkRequestDraft.class)),
                                @Content(
                                        mediaType = FormOrJson.FORM,
                                        schema = @Schema(implementation = LinkRequestDraft.class))
                            })
                    byte[] body) {
        LinkRequestDraft draft = bodies.read(request, body, LinkRequestDraft.class);
        String language = preferences.mailLink(token, draft.purpose());
        return FormOrJson.isForm(request)
                ? pages.linkSent(language)
                : Response.accepted(new LinkRequestView(draft.purpose()))
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build();
    }

    private Response answer(String token, HttpHeaders request, PreferencesView view, boolean isSaved) {
        return FormOrJson.wantsPage(request.getMediaType(), request.getAcceptableMediaTypes())
                ? pages.page(PATH + token, view, isSaved)
                : Response.ok(view)
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build();
    }
}
