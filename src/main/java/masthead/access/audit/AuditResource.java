package masthead.access.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who did what at the desk. */
@Path("/v1/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "List who did what",
            description =
                    "The newest first, for ever: an entry for each thing that a write changed (all of one request have its `requestId`), "
                            + "and one for each write that was refused to a known caller, or anything that they may not do. What the service "
                            + "does by itself, such as publishing what is scheduled, is among them.")
    @APIResponseSchema(AuditSummary.class)
    public Response list(@BeanParam AuditFilter filter, @BeanParam PageRequest page) {
        return log.page(filter, page).response();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAuditEntry",
            summary = "Read what was changed",
            description =
                    "An entry with its JSON Patch. Secrets and what is told of persons are only said to have changed.")
    @APIResponseSchema(AuditEntry.class)
    public AuditEntry read(@PathParam("id") UUID id) {
        return log.read(id);
    }

    @GET
    @Path("/refusals")
    @Operation(
            operationId = "listRefusals",
            summary = "List how often strangers were refused",
            description =
                    "By the hour and the reason, the newest first; some seconds late. They are counted only: nobody knows who they are.")
    @APIResponseSchema(RefusalCount.class)
    public Response refusals(@BeanParam PageRequest page) {
        return log.refusals(page).response();
    }
}
