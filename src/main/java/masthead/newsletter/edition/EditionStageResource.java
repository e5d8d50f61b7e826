package masthead.newsletter.edition;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.Nothing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What takes an edition from one state to another. */
@Path(EditionResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class EditionStageResource {

    private final EditionStages stages;
    private final EditionPreviews previews;

    EditionStageResource(EditionStages stages, EditionPreviews previews) {
        this.stages = stages;
        this.previews = previews;
    }

    @POST
    @Idempotent
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "testEdition",
            summary = "Mail an edition to a few",
            description =
                    "To up to ten addresses, as it is now, with `[Test]` before its subject. They need not be subscribers.")
    @APIResponseSchema(TestSending.class)
    public Response test(@PathParam("id") UUID id, TestSendingDraft draft) {
        previews.test(id, draft.addresses().stream().map(EmailAddress::of).toList());
        return Response.ok(new TestSending(draft.addresses().size())).build();
    }

    @POST
    @Idempotent
    @Path("/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleEdition",
            summary = "Schedule an edition",
            description =
                    "It is sent at that time as it is then, or later if the service was down. Scheduling again replaces the time. What "
                            + "cannot be sent then has failed, and `problem` says why.")
    @APIResponseSchema(EditionView.class)
    public Response schedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, EditionScheduleDraft draft) {
        return answer(stages.schedule(id, ifMatch, draft));
    }

    @POST
    @Idempotent
    @Path("/pause")
    @Operation(
            operationId = "pauseEdition",
            summary = "Pause an edition",
            description =
                    "No further mail of it goes out until it is resumed. Those that the server is being handed go out.")
    @APIResponseSchema(EditionView.class)
    public Response pause(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.pause(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/resume")
    @Operation(
            operationId = "resumeEdition",
            summary = "Go on sending an edition",
            description = "To those who have not got it yet. What has bounced until now is no reason to stop again.")
    @APIResponseSchema(EditionView.class)
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.resume(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/cancel")
    @Operation(
            operationId = "cancelEdition",
            summary = "Cancel an edition",
            description =
                    "Nobody who has not got it gets it. What was sent is sent; it comes into no archive that it is not in.")
    @APIResponseSchema(EditionView.class)
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.cancel(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/unschedule")
    @Operation(
            operationId = "unscheduleEdition",
            summary = "Cancel the schedule of an edition",
            description = "It is a draft again.")
    @APIResponseSchema(EditionView.class)
    public Response unschedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.unschedule(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/send")
    @Operation(
            operationId = "sendEdition",
            summary = "Send an edition",
            description =
                    "At once, with what is published now: it is rendered and kept so. To all who are subscribed to the newsletter now; whoever leaves "
                            + "before their turn gets nothing. What keeps it from being sent is told all at once (`validation-failed`).")
    @APIResponseSchema(EditionView.class)
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.send(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/resend-uncertain")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resendUncertainDeliveries",
            summary = "Send again what may not have arrived",
            description =
                    "Of an `uncertain` delivery nobody knows whether the mail server took it: the service or the connection ended before "
                            + "it answered. The service never sends it again by itself. Some of them may get it twice.")
    @APIResponseSchema(EditionView.class)
    public Response resendUncertain(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(required = false) ResendDraft draft) {
        return answer(stages.resendUncertain(id, ifMatch, draft.deliveryIds()));
    }

    private static Response answer(EditionView edition) {
        return Answers.ok(edition.version(), edition);
    }
}
