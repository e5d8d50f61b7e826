package masthead.desk.csv;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What became of files that the desk sent. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    static final String PATH = "/v1/admin/imports";

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "The newest first. They are kept for 30 days after their end.")
    @APIResponseSchema(ImportView.class)
    public Response list(@BeanParam PageRequest page) {
        return imports.page(page).response();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description =
                    "How far it has come. Rows are taken in a thousand at a time, each thousand wholly or not at all; whatever stops the "
                            + "service, it goes on behind the last thousand.")
    @APIResponseSchema(ImportView.class)
    public ImportView read(@PathParam("id") UUID id) {
        return imports.read(id);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "List what became of each row",
            description = "In the order of the file, as far as it has come.")
    @APIResponseSchema(ImportRowView.class)
    public Response rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows of which this became.") @Nullable RowOutcome outcome,
            @BeanParam PageRequest page) {
        return imports.report(id, outcome, page).response();
    }
}
