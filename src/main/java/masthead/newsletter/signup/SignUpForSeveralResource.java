package masthead.newsletter.signup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where readers sign up for several newsletters at once. */
@Path(SignUpForSeveralResource.PATH)
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@ForReaders
public class SignUpForSeveralResource {

    static final String PATH = "/v1/subscriptions";

    private static final int MOST = 50;

    private final SignUpDesk desk;
    private final SignUps signUps;

    SignUpForSeveralResource(SignUpDesk desk, SignUps signUps) {
        this.desk = desk;
        this.signUps = signUps;
    }

    @POST
    @PublicPost
    @Consumes({MediaType.APPLICATION_JSON, FormOrJson.FORM})
    @Operation(
            operationId = "signUpForSeveral",
            summary = "Sign up for several newsletters",
            description =
                    "The same as signing up for each, with one mail and one confirmation for all of them. In a form `newsletters` comes "
                            + "once for each.")
    @APIResponse(
            responseCode = "202",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SignUpAnswer.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "303", ref = "#/components/responses/SeeOther")
    public Response signUp(
            @Context HttpHeaders request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = SignUpForSeveralDraft.class)),
                                @Content(
                                        mediaType = FormOrJson.FORM,
                                        schema = @Schema(implementation = SignUpForSeveralDraft.class))
                            })
                    byte[] body) {
        return desk.take(
                request,
                body,
                SignUpForSeveralDraft.class,
                asked -> signUps.newsletters(asked.newsletters()),
                FormOrJson.isForm(request) ? shown(body) : List.of(),
                PATH);
    }

    /** What a form has ticked, as far as it is there. */
    private List<KnownNewsletter> shown(byte[] body) {
        List<String> ticked = FormOrJson.fields(body).getOrDefault("newsletters", List.of());
        try {
            return ticked.size() > MOST ? List.of() : signUps.newsletters(ticked);
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
