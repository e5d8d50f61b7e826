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

/** Where your own mail server hands over the reports that come to the bounce address. */
@Path("/v1/hooks/bounces")
@Produces(MediaType.APPLICATION_JSON)
@AnyQuery
public class BouncesHookResource {

    private static final String MAIL = "message/rfc822";

    private final HookSettings settings;
    private final MailedReports mailed;
    private final Reports reports;

    BouncesHookResource(HookSettings settings, MailedReports mailed, Reports reports) {
        this.settings = settings;
        this.mailed = mailed;
        this.reports = reports;
    }

    @POST
    @Consumes(MAIL)
    @Operation(
            operationId = "takeMailedReport",
            summary = "Take a report that came by mail",
            description =
                    "For your own mail server: the whole of a mail to the bounce address, with the user and password of "
                            + "`masthead.mail.hooks.bounces` (HTTP Basic; anything else gets `403`). Delivery status notifications (RFC 3464) and "
                            + "complaints (RFC 5965) count if they name the Message-ID of a mail that went to that address, as anybody can "
                            + "write to the bounce address; each counts once, and other mails are ignored. `404` where it is not set.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MAIL,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 4_000_000,
                                            description = "A mail as it came (RFC 5322)."),
                            examples =
                                    @ExampleObject(
                                            name = "MailedReport",
                                            summary = "The begin of a report",
                                            value = """
                                    From: MAILER-DAEMON@mx.example.org
                                    Content-Type: multipart/report; report-type=delivery-status; boundary="b"
                                    """)))
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
    public Response take(byte[] mail, @Context @Parameter(hidden = true) HttpHeaders headers) {
        HookCredentials.require(settings.bounces(), headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return new HookReceipt(reports.take(MailedReports.SOURCE, mailed.read(mail))).answer();
    }
}
