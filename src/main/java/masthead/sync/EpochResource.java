package masthead.sync;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** For operators: after the database was set back in a way that nobody can see. */
@Path("/v1/admin/sync")
@Produces(MediaType.APPLICATION_JSON)
public class EpochResource {

    private final Sync sync;

    EpochResource(Sync sync) {
        this.sync = sync;
    }

    @POST
    @Path("/epoch")
    @Operation(
            operationId = "beginSyncEpoch",
            summary = "Make all copies begin anew",
            description =
                    "After the database was set back, to a snapshot of its disk for example: every cursor from before answers 410. A "
                            + "restored dump, a log that was rolled forward and a standby that took over are found without it.")
    @APIResponse(responseCode = "204")
    public void begin() {
        sync.renewEpoch(null);
    }
}
