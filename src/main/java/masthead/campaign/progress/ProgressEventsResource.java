package masthead.campaign.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.stream.Onlookers;
import masthead.platform.stream.Onlookers.Scene;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come, told as it changes. */
@Path("/v1/campaigns/{slug}/progress/events")
public class ProgressEventsResource {

    private static final String STREAM = """
            retry: 3000

            event: progress
            data: {"id":"01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10","slug":"birthday-2026","type":"new-members","target":1000,"current":734,"percent":73,"remaining":266,"currency":null,"supporters":{"count":12000,"asOf":"2026-11-20"},"endsAt":null,"ended":false,"asOf":"2026-11-26T08:15:00.000Z"}

            """;

    private final LatestProgress latest;
    private final Onlookers onlookers;

    ProgressEventsResource(LatestProgress latest, Onlookers onlookers) {
        this.latest = latest;
        this.onlookers = onlookers;
    }

    private record OfCampaign(String slug, LatestProgress latest) implements Scene<ProgressView> {

        @Override
        public @Nullable ProgressView look() {
            return latest.of(slug);
        }

        /** Its reader may have it open for long; one that has ended says so and stays. */
        @Override
        public boolean isOver(ProgressView seen) {
            return false;
        }
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
        return onlookers.answer(new OfCampaign(slug, latest), ProgressResource.find(latest, slug));
    }
}
