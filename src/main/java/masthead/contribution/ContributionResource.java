package masthead.contribution;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.http.Idempotent;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What people gave, and when they became members. */
@Path("/v1/admin/contributions")
@Produces(MediaType.APPLICATION_JSON)
public class ContributionResource {

    private final Intake intake;
    private final LedgerPages pages;

    ContributionResource(Intake intake, LedgerPages pages) {
        this.intake = intake;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listContributions",
            summary = "List contributions",
            description = "What was told last comes first. Nothing of it says who it is.")
    @APIResponseSchema(ContributionView.class)
    public Response list(@BeanParam ContributionFilter filter, @BeanParam PageRequest page) {
        return pages.page(filter, page).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordContributions",
            summary = "Tell of contributions",
            description =
                    "Up to 500, all in one transaction. Each is recorded, known already, or refused; those that are refused keep none of the "
                            + "others back. What is told twice is counted once: whoever is not sure sends it all again. A refund may come "
                            + "before what it refunds. Nothing in the ledger is ever changed: a `correction` takes an entry back, and what "
                            + "is right is told as a new one.")
    @APIResponseSchema(ContributionReport.class)
    public Response record(ContributionBatch batch) {
        return Response.ok(intake.take(batch)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getContribution",
            summary = "Read a contribution",
            description = "An entry of the ledger, with what it belongs to.")
    @APIResponseSchema(ContributionView.class)
    public ContributionView read(@PathParam("id") UUID id) {
        return pages.read(id);
    }
}
