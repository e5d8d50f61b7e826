package masthead.campaign.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import masthead.desk.Desk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Whether what was counted is what the ledger says. */
@Path("/v1/admin/campaigns/{id}/progress-check")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressCheckResource {

    private final Recount recount;

    ProgressCheckResource(Recount recount) {
        this.recount = recount;
    }

    @GET
    @Operation(
            operationId = "checkCampaignProgress",
            summary = "Count a campaign anew",
            description =
                    "Counts all that the ledger has for the campaign, and tells beside it what the counters say as of the same moment. It "
                            + "takes a while for a large campaign; the service does so by itself each hour, and logs an error where they differ. "
                            + "After the end both go on, with late refunds: what was frozen then is the campaign's `result`.")
    @APIResponseSchema(ProgressCheckView.class)
    public ProgressCheckView check(@PathParam("id") UUID id) {
        if (!recount.isKnown(id)) {
            throw Desk.nothing(id);
        }
        return ProgressCheckView.of(recount.of(id));
    }
}
