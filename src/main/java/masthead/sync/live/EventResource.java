package masthead.sync.live;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.stream.Connections;
import masthead.platform.stream.EventStream;
import masthead.sync.Scope;
import masthead.sync.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What changes, told the moment it does. */
@Path("/v1/events")
public class EventResource {

    private static final String LAST = "Last-Event-ID";
    private static final String LAST_PARAMETER = "lastEventId";
    private static final String WANTED = "must be the id of an event, or a commit number";

    private static final String DATA =
            "Events as the WHATWG HTML standard tells. `data` is JSON: of `hello` `{commit}`; of `change` `{commit, changes: [{op, type, "
                    + "id, reason}]}`, where `op` is `upsert` or `remove` and a removal has the `reason` that `/v1/sync` gives; of "
                    + "`reset` `{commit, restart}`, where `restart` is the address at which sync begins anew. An event without data "
                    + "only moves the id.";

    private static final String STREAM = """
            retry: 3000
            id: 0c5f6a52-8f0e-4d53-9a44-6d1f0a7b2c11.117
            event: hello
            data: {"commit":117}

            id: 0c5f6a52-8f0e-4d53-9a44-6d1f0a7b2c11.118
            event: change
            data: {"commit":118,"changes":[{"op":"upsert","type":"article","id":"01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}]}

            """;

    private final Scopes scopes;
    private final LiveLog log;
    private final Connections connections;
    private final Joining joining;
    private final CurrentVertxRequest current;

    EventResource(Scopes scopes, LiveLog log, Connections connections, Joining joining, CurrentVertxRequest current) {
        this.scopes = scopes;
        this.log = log;
        this.connections = connections;
        this.joining = joining;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "Be told of changes at once",
            description =
                    "Server-sent events for `EventSource`: one event `change` for each commit that changes something of what was asked "
                            + "for, with all that it changes. It tells what changed; fetch it by id, or go on with `/v1/sync`. The id "
                            + "of an event is its commit, so a client that connects again with the last one (`EventSource` does by "
                            + "itself) misses nothing and is told nothing twice. Without one the stream begins now. `hello` comes "
                            + "first. `reset` says that what came after that id is not known any more: sync anew. A comment every 15 "
                            + "seconds keeps the connection open; a client that does not keep up is cut off, and connects again. "
                            + "`HEAD` answers without a stream.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class, description = DATA),
                            examples =
                                    @ExampleObject(name = "stream", summary = "How a stream begins", value = STREAM)))
    @APIResponse(responseCode = "422", ref = "#/components/responses/ValidationFailed")
    public Response stream(
            @BeanParam EventFilter filter,
            @QueryParam(LAST_PARAMETER)
                    @Parameter(
                            description =
                                    "The same as the header `Last-Event-ID`, for who cannot send that: the id of an event, or a "
                                            + "`Content-Commit`. The header goes before it.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60),
                            example = "0c5f6a52-8f0e-4d53-9a44-6d1f0a7b2c11.117")
                    @Nullable String lastEventId,
            @HeaderParam(LAST) @Parameter(hidden = true) @Nullable String lastEventIdInHeader)
            throws SQLException {
        EventId last = lastEventIdInHeader != null && !lastEventIdInHeader.isBlank()
                ? EventId.of(lastEventIdInHeader, Fault.ofHeader(LAST, "wrong-type", WANTED))
                : lastEventId == null
                        ? null
                        : EventId.of(lastEventId, Fault.ofParameter(LAST_PARAMETER, "wrong-type", WANTED));
        Scope scope = scopes.of(filter.scope());
        if (current.getCurrent().request().method().equals(HttpMethod.HEAD)) {
            return EventStream.answer(null);
        }
        LiveLog.Now now = log.now();
        Response refusal = connections.count();
        if (refusal != null) {
            return refusal;
        }
        LiveStream stream = stream(scope, last, now);
        return EventStream.answer(new EventStream(stream.exchange(), response -> joining.join(stream, response)));
    }

    private LiveStream stream(Scope scope, @Nullable EventId last, LiveLog.Now now) {
        boolean isReset = last != null && !now.knows(last);
        EventId at = last == null || isReset ? now.at() : new EventId(now.at().epoch(), last.commit());
        return new LiveStream(scope, at, at.equals(now.at()), isReset, current.getCurrent());
    }
}
