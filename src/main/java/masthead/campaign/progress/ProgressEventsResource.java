package masthead.campaign.progress;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.stream.Connections;
import masthead.platform.stream.EventStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How far a campaign has come, told as it changes. */
@Path("/v1/campaigns/{slug}/progress/events")
public class ProgressEventsResource {

    private static final String STREAM = """
            retry: 3000
            event: progress
            data: {"id":"01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10","slug":"birthday-2026","type":"new-members","target":1000,"current":734,"percent":73,"remaining":266,"currency":null,"supporters":{"count":12000,"asOf":"2026-11-20"},"endsAt":null,"ended":false,"asOf":"2026-11-26T08:15:00.000Z"}

            """;

    private final LatestProgress latest;
    private final ProgressListeners listeners;
    private final Connections connections;
    private final CurrentVertxRequest current;

    ProgressEventsResource(
            LatestProgress latest, ProgressListeners listeners, Connections connections, CurrentVertxRequest current) {
        this.latest = latest;
        this.listeners = listeners;
        this.connections = connections;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamCampaignProgress",
            summary = "Be told how far a campaign has come",
            description =
                    "Server-sent events for `EventSource`: one event `progress` at once, and one whenever something was counted, at most "
                            + "once a second. `data` is what `/v1/campaigns/{slug}/progress` answers. A comment every 15 seconds keeps the "
                            + "connection open; a client that does not keep up is cut off, and connects again. `HEAD` answers without a stream.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            description =
                                                    "Events as the WHATWG HTML standard tells; `data` is JSON, a `CampaignProgress`."),
                            examples =
                                    @ExampleObject(name = "stream", summary = "How a stream begins", value = STREAM)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Response stream(@PathParam("slug") String slug) {
        ProgressView now = ProgressResource.find(latest, slug);
        if (current.getCurrent().request().method().equals(HttpMethod.HEAD)) {
            return EventStream.answer(null);
        }
        Response refusal = connections.count();
        return refusal == null
                ? EventStream.answer(
                        new EventStream(current.getCurrent(), response -> listeners.join(slug, now, response)))
                : refusal;
    }
}
