package masthead.newsletter.sending;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.newsletter.edition.EditionState;
import masthead.platform.stream.Onlookers;
import masthead.platform.stream.Onlookers.Scene;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How far the sending of an edition has come, told as it goes on. */
@Path("/v1/admin/editions/{id}/progress/events")
public class ProgressStreamResource {

    private static final String STREAM = """
            retry: 3000

            event: progress
            data: {"state":"sending","recipients":1840,"waiting":612,"sent":1201,"counts":{"queued":608,"leased":4,"submitted":1201,"bounced":27},"mailsPerSecond":48.5,"secondsLeft":13}

            """;

    private final Progress progress;
    private final Onlookers onlookers;

    ProgressStreamResource(Progress progress, Onlookers onlookers) {
        this.progress = progress;
        this.onlookers = onlookers;
    }

    private record OfEdition(UUID id, Progress progress) implements Scene<ProgressView> {

        @Override
        public ProgressView look() {
            return progress.of(id);
        }

        @Override
        public boolean isOver(ProgressView seen) {
            return seen.state() == EditionState.SENT
                    || seen.state() == EditionState.CANCELLED
                    || seen.state() == EditionState.FAILED;
        }
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEditionProgress",
            summary = "Be told how far the sending of an edition has come",
            description =
                    "Server-sent events: `progress` at once, and then once a second whenever it has changed, with what `/progress` "
                            + "answers as `data`. The stream ends behind the last one when the edition has come to its end.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            description =
                                                    "Events as the WHATWG HTML standard tells; `data` is an `EditionProgress`."),
                            examples =
                                    @ExampleObject(name = "stream", summary = "How a stream begins", value = STREAM)))
    public Response stream(@PathParam("id") UUID id) {
        return onlookers.answer(new OfEdition(id, progress), progress.of(id));
    }
}
