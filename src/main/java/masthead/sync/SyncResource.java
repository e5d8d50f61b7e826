package masthead.sync;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Copies of what is published, kept up to date. */
@Path("/v1/sync")
public class SyncResource {

    private static final String CURSOR =
            "Where the copy is, from the last page; it holds the scope, so nothing else is said with it.";
    private static final String OUTDATED = "#/components/responses/CopyOutdated";

    /** A text in JSON, for what looks like JSON itself is taken for more than an example of a text. */
    private static final String STREAM =
            "\"{\\\"op\\\":\\\"end\\\",\\\"cursor\\\":\\\"AQ7Yw0o8mUe4n2xXoRrJ0Q\\\",\\\"hasMore\\\":false,\\\"upToDate\\\":true,"
                    + "\\\"commit\\\":118,\\\"retentionDays\\\":180}\"";

    private final Sync sync;
    private final Scopes scopes;

    SyncResource(Sync sync, Scopes scopes) {
        this.sync = sync;
        this.scopes = scopes;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Sync.NDJSON})
    @Operation(
            operationId = "sync",
            summary = "Sync a copy",
            description =
                    "The first call says what the copy is to hold and gets the newest of it; each later call sends the cursor of "
                            + "the page before, and gets what is missing: first the rest of that snapshot, then whatever has changed. "
                            + "Nothing is ever missed. What is sent refers to others by id; whatever it refers to is sent too, as a "
                            + "card where the scope does not have it whole. An id that the copy does not hold is of something that is "
                            + "not published: leave it out. Articles come as everybody may read them.\n\n"
                            + "`application/x-ndjson` gives the whole scope in one answer, a change on each line; the last line "
                            + "(`op` is `end`) has what a page has beside its changes. Without it the answer was cut off.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SyncPage.class)),
                @Content(
                        mediaType = Sync.NDJSON,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "stream", summary = "The end of a stream", value = STREAM))
            })
    @APIResponse(responseCode = "410", ref = OUTDATED)
    public Response sync(
            @BeanParam ScopeFilter filter,
            @QueryParam("cursor") @Parameter(description = CURSOR, schema = @Schema(maxLength = 1000)) @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) @Nullable String accept) {
        boolean isStream = accept != null && accept.contains(Sync.NDJSON);
        if (cursor == null) {
            Scope scope = scopes.of(filter);
            return isStream ? sync.stream(scope) : sync.begin(scope);
        }
        if (isStream) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE, "What has changed comes in pages; only a whole scope is a stream.");
        }
        return sync.goOn(sync.open(alone(filter, cursor)));
    }

    @GET
    @Path("/manifest")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSyncManifest",
            summary = "Read what a copy should hold",
            description =
                    "The ids and revisions of everything in a scope, to verify a copy or to find what is wrong with it. Say the "
                            + "scope as to `/v1/sync`, or send any cursor of it.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SyncManifest.class)))
    public Response manifest(
            @BeanParam ScopeFilter filter,
            @QueryParam("cursor")
                    @Parameter(description = "Any cursor of the scope.", schema = @Schema(maxLength = 1000))
                    @Nullable String cursor) {
        return sync.manifest(
                cursor == null
                        ? scopes.of(filter)
                        : sync.open(alone(filter, cursor)).scope());
    }

    private static String alone(ScopeFilter filter, String cursor) {
        if (!filter.isEmpty()) {
            throw ProblemException.malformed(List.of(
                    Fault.ofParameter("cursor", "unknown-parameter", "holds the scope: say nothing else with it")));
        }
        return cursor;
    }
}
