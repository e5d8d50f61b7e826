package masthead.newsletter.preference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import masthead.newsletter.page.ForReaders;
import masthead.newsletter.page.ReaderPages;
import masthead.newsletter.page.Words;
import masthead.newsletter.subscriber.SubscriptionState;
import masthead.newsletter.subscriber.UnsubscribeLinks;
import masthead.platform.http.AnyQuery;
import masthead.platform.http.FormOrJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The way out, that each mail names in its headers (RFC 8058). Mailbox providers use it for thousands of readers from a few
 * addresses, so it has no limit; who has no token of this service gets nowhere.
 */
@Path("/v1/subscriptions/unsubscribe/{token}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@ForReaders
@AnyQuery
public class UnsubscribeResource {

    private static final String TOKEN = "The token of the link in a mail.";
    private static final String TOKEN_EXAMPLE = "AZMvTmqAexydPl8qjEt-EOm0g1tC8sXhVx2QmcyGdOE";

    private final Departures departures;
    private final ReaderPages pages;
    private final UnsubscribeLinks links;

    UnsubscribeResource(Departures departures, ReaderPages pages, UnsubscribeLinks links) {
        this.departures = departures;
        this.pages = pages;
        this.links = links;
    }

    @GET
    @Operation(
            operationId = "getUnsubscription",
            summary = "See what one would leave",
            description =
                    "Changes nothing, for programs that look at mails open what is linked there: the page has a button.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UnsubscribeView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response look(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request) {
        Departures.Departure one = departures.look(token);
        if (!FormOrJson.wantsPage(request.getMediaType(), request.getAcceptableMediaTypes())) {
            return json(one);
        }
        if (one.subscription().state() == SubscriptionState.LEFT) {
            return left(one);
        }
        Words words = Words.in(one.language());
        return pages.page(
                200,
                words,
                "message",
                words.say("unsubscribe.title", one.name()),
                Map.of(
                        "texts", List.of(words.say("unsubscribe.intro", one.name(), one.masked())),
                        "list", List.of(),
                        "button", words.say("unsubscribe.button"),
                        "action", "/v1/subscriptions/unsubscribe/" + token,
                        "links", List.of(preferences(one, words.say("unsubscribe.instead")))));
    }

    @POST
    @Operation(
            operationId = "unsubscribe",
            summary = "Leave a newsletter",
            description =
                    "At once, also for mails that wait to be sent. Needs neither cookies nor a sign-in, and may be repeated. This is the "
                            + "address in `List-Unsubscribe`: what the body says, such as `List-Unsubscribe=One-Click`, does not matter.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = UnsubscribeView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response leave(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request) {
        Departures.Departure one = departures.leave(token);
        return FormOrJson.wantsPage(request.getMediaType(), request.getAcceptableMediaTypes()) ? left(one) : json(one);
    }

    private Response left(Departures.Departure one) {
        Words words = Words.in(one.language());
        return pages.page(
                200,
                words,
                "message",
                words.say("left.title", one.name()),
                Map.of(
                        "texts", List.of(words.say("left.text"), words.say("left.back")),
                        "list", List.of(),
                        "button", "",
                        "action", "",
                        "links", List.of(preferences(one, words.say("left.preferences")))));
    }

    private Map<String, String> preferences(Departures.Departure one, String text) {
        return Map.of("url", links.of(one.subscription().id()).preferences(), "text", text);
    }

    private static Response json(Departures.Departure one) {
        return Response.ok(new UnsubscribeView(
                        one.newsletter().slug(),
                        one.name(),
                        one.masked(),
                        one.subscription().state()))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
