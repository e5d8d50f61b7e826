package masthead.mail.bounce;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.AnyQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where Postmark reports deliveries, bounces and complaints. */
@Path("/v1/hooks/postmark")
@Produces(MediaType.APPLICATION_JSON)
@AnyQuery
public class PostmarkHookResource {

    private final HookSettings settings;
    private final PostmarkReports postmark;
    private final Reports reports;

    PostmarkHookResource(HookSettings settings, PostmarkReports postmark, Reports reports) {
        this.settings = settings;
        this.postmark = postmark;
        this.reports = reports;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takePostmarkReport",
            summary = "Take a report from Postmark",
            description =
                    "For Postmark only, whose webhooks *Delivery*, *Bounce* and *Spam complaint* lead here with the user and password of "
                            + "`masthead.mail.hooks.postmark` (HTTP Basic; anything else gets `403`). A hard bounce or a complaint suppresses "
                            + "the address; a delivery makes a mail `delivered`. What Postmark sends again is counted once; what it tells besides is ignored. `404` where it is not set.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, description = "As Postmark documents it."),
                            examples =
                                    @ExampleObject(name = "PostmarkReport", summary = "No such mailbox", value = """
                                    {"RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "Email": "reader@example.org",
                                     "BouncedAt": "2026-11-23T06:12:00Z"}""")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HookReceipt.class),
                            examples =
                                    @ExampleObject(
                                            name = "MailHookReceipt",
                                            summary = "It counts",
                                            value = HookReceipt.EXAMPLE)))
    @APIResponse(responseCode = "403", ref = "#/components/responses/Forbidden")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Response take(byte[] report, @Context @Parameter(hidden = true) HttpHeaders headers) {
        HookCredentials.require(settings.postmark(), headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return new HookReceipt(reports.take("postmark", postmark.read(report))).answer();
    }
}
