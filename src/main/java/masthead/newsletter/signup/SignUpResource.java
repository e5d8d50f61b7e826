package masthead.newsletter.signup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import masthead.access.limit.PublicPost;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.page.ForReaders;
import masthead.platform.http.FormOrJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where readers sign up for one newsletter. */
@Path("/v1/newsletters/{slug}/subscriptions")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@ForReaders
public class SignUpResource {

    private final SignUpDesk desk;
    private final SignUps signUps;

    SignUpResource(SignUpDesk desk, SignUps signUps) {
        this.desk = desk;
        this.signUps = signUps;
    }

    @POST
    @PublicPost
    @Consumes({MediaType.APPLICATION_JSON, FormOrJson.FORM})
    @Operation(
            operationId = "signUp",
            summary = "Sign up for a newsletter",
            description =
                    "The answer is the same whoever the address belongs to: one that is new, waits for its confirmation, has the "
                            + "newsletter or is to get no mail. What there is to say is mailed to it: a link to confirm, or that it has the "
                            + "newsletter already; never more than a mail in 10 minutes and 5 a day. Takes a plain HTML form too, and "
                            + "answers that with a page, or with `303` to the front end's own.")
    @APIResponse(
            responseCode = "202",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SignUpAnswer.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "303", ref = "#/components/responses/SeeOther")
    public Response signUp(
            @PathParam("slug") String slug,
            @Context HttpHeaders request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = SignUpDraft.class)),
                                @Content(
                                        mediaType = FormOrJson.FORM,
                                        schema = @Schema(implementation = SignUpDraft.class))
                            })
                    byte[] body) {
        KnownNewsletter newsletter = signUps.newsletter(slug);
        return desk.take(
                request,
                body,
                SignUpDraft.class,
                asked -> List.of(newsletter),
                List.of(newsletter),
                "/v1/newsletters/%s/subscriptions".formatted(newsletter.slug()));
    }
}
