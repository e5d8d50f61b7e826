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
import java.util.List;
import java.util.Map;
import masthead.access.limit.PublicPost;
import masthead.newsletter.page.ForReaders;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.Subscription;
import masthead.platform.http.AnyQuery;
import masthead.platform.http.FormOrJson;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Links that were mailed, each for one thing and once. Opening one changes nothing; using it takes a POST. */
@Path("/v1/subscriptions/links/{token}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@ForReaders
@AnyQuery
public class LinkResource {

    private static final String TOKEN = "The token of the link in a mail.";
    private static final String TOKEN_EXAMPLE = "q3m0e5mVw7o1rXQ0s2cAZMvTmqAexydPl8qjEt4EJ1y";
    private static final String PATH = "/v1/subscriptions/links/";

    /** Of the form with ticks: that it was sent, be it without any. */
    private static final String CHOSEN = "chosen";

    private final LinkUses uses;
    private final LinkPages pages;
    private final FormOrJson bodies;

    LinkResource(LinkUses uses, LinkPages pages, FormOrJson bodies) {
        this.uses = uses;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            operationId = "getMailedLink",
            summary = "See what a mailed link is good for",
            description =
                    "Changes nothing, for programs that look at mails open what is linked there: the page has a button.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MailedLinkView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public Response look(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request) {
        LinkUses.Found found = uses.look(token);
        return FormOrJson.wantsPage(request.getMediaType(), request.getAcceptableMediaTypes())
                ? pages.question(found, PATH + token)
                : json(view(found));
    }

    @POST
    @PublicPost
    @Operation(
            operationId = "useMailedLink",
            summary = "Use a mailed link",
            description =
                    "Does what it is for: confirms, tells all that is known, erases it, asks the new address, or changes to it. Works once; "
                            + "a second time, and after its end, it is refused with `illegal-transition` and a page that helps.")
    @Consumes({MediaType.APPLICATION_JSON, FormOrJson.FORM})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinkResult.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response use(
            @PathParam("token") @Parameter(description = TOKEN, example = TOKEN_EXAMPLE) String token,
            @Context HttpHeaders request,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = LinkUseDraft.class)),
                                @Content(
                                        mediaType = FormOrJson.FORM,
                                        schema = @Schema(implementation = LinkUseDraft.class))
                            })
                    byte[] body) {
        if (!FormOrJson.wantsPage(request.getMediaType(), request.getAcceptableMediaTypes())) {
            return json(uses.use(token, bodies.read(request, body, LinkUseDraft.class)));
        }
        LinkUses.Found found = uses.look(token);
        Map<String, List<String>> fields = FormOrJson.fields(body);
        try {
            LinkUseDraft draft = bodies.read(request, body, LinkUseDraft.class);
            boolean isEmptyChoice = fields.containsKey(CHOSEN) && draft.newsletters() == null;
            return pages.done(
                    found, uses.use(token, isEmptyChoice ? new LinkUseDraft(List.of(), draft.email()) : draft));
        } catch (ProblemException e) {
            int status = e.problem().status();
            if (status == ProblemType.ILLEGAL_TRANSITION.status()) {
                return pages.noLongerGood(status, uses.look(token));
            }
            if (status == ProblemType.VALIDATION_FAILED.status()
                    && found.link().purpose() == LinkPurpose.CHANGE_ADDRESS) {
                String entered = fields.getOrDefault("email", List.of("")).getFirst();
                return pages.address(status, found, PATH + token, entered.length() > 320 ? "" : entered);
            }
            throw e;
        }
    }

    private MailedLinkView view(LinkUses.Found found) {
        String language = found.link().language();
        return new MailedLinkView(
                found.link().purpose(),
                found.state(),
                found.link().expiresAt(),
                language,
                found.whose().masked(),
                found.link().purpose() != LinkPurpose.CONFIRM
                        ? List.of()
                        : found.waiting().stream()
                                .map(one -> new MailedLinkView.Waiting(
                                        one.slug(),
                                        one.name(language),
                                        one.content().in(language).cadence(),
                                        found.subscriptions().stream()
                                                .filter((Subscription waits) ->
                                                        waits.newsletterId().equals(one.id()))
                                                .findFirst()
                                                .map(waits -> pages.consent(waits, language))
                                                .orElse(null)))
                                .toList());
    }

    private static Response json(Object answer) {
        return Response.ok(answer)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
