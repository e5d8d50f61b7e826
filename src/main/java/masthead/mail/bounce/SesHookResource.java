package masthead.mail.bounce;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.AnyQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where Amazon SES reports deliveries, bounces and complaints, by Amazon SNS. */
@Path("/v1/hooks/ses")
@Produces(MediaType.APPLICATION_JSON)
@AnyQuery
public class SesHookResource {

    private final SnsMessages sns;
    private final SesReports ses;
    private final Reports reports;

    SesHookResource(SnsMessages sns, SesReports ses, Reports reports) {
        this.sns = sns;
        this.ses = ses;
        this.reports = reports;
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "takeSesReport",
            summary = "Take a report from Amazon SES",
            description =
                    "For Amazon SNS only: messages of the topics in `masthead.mail.hooks.ses-topics` that Amazon has signed (`403` otherwise). "
                            + "A subscription is confirmed by itself. A permanent bounce or a complaint suppresses the address; a delivery makes a mail `delivered`. Let SES include the "
                            + "original headers, so that a report names its mail. What SNS sends again is counted once; what SES tells besides is "
                            + "ignored. `404` where no topic is set.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 300_000,
                                            description = "JSON, as the documentation of Amazon SNS has it."),
                            examples =
                                    @ExampleObject(
                                            name = "SnsMessage",
                                            summary = "A notification, signed",
                                            value = """
                                    {"Type": "Notification", "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
                                     "TopicArn": "arn:aws:sns:eu-central-1:123456789012:bounces", "Message": "…",
                                     "Timestamp": "2026-11-23T06:12:00.000Z", "SignatureVersion": "2", "Signature": "…",
                                     "SigningCertURL": "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem"}""")))
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
    public Response take(byte[] message) {
        SnsMessage told = sns.verified(message);
        HookOutcome outcome = switch (told.type()) {
            case NOTIFICATION -> reports.take("ses", ses.read(told));
            case SUBSCRIPTION -> sns.confirm(told);
            case OTHER -> HookOutcome.IGNORED;
        };
        return new HookReceipt(outcome).answer();
    }
}
