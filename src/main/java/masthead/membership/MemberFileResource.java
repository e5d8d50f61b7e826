package masthead.membership;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import masthead.desk.csv.CsvExport;
import masthead.desk.csv.CsvUpload;
import masthead.desk.csv.ImportView;
import masthead.desk.csv.Imports;
import masthead.platform.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Members as files, in and out. */
@Path(MemberResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class MemberFileResource {

    private static final String EXAMPLE = """
            email,name,language,tier,status,since,endsAt
            olena@example.org,Olena Harbar,uk,friend-of-the-harbour,active,2024-03-01,
            """;

    private final Imports imports;
    private final MemberImport members;
    private final MemberExport export;

    MemberFileResource(Imports imports, MemberImport members, MemberExport export) {
        this.imports = imports;
        this.members = members;
        this.export = export;
    }

    @POST
    @Path("/import")
    @Idempotent
    @Consumes(CsvExport.MEDIA_TYPE)
    @Operation(
            operationId = "importMembers",
            summary = "Import members",
            description =
                    "A CSV file (RFC 4180, UTF-8, up to 32 MiB) with a header: `email`, and any of `name`, `language`, `tier` (its slug), "
                            + "`status`, `since` and `endsAt` (a time, or a date for its beginning in UTC), in any order, parted by commas, "
                            + "semicolons or tabs. Who is there already, by the address, is changed where a cell says something. The file "
                            + "is checked as a whole now, and taken in row by row in the background; a row that is refused keeps no other back.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response importAll(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CsvExport.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 33_554_432),
                                            examples =
                                                    @ExampleObject(
                                                            name = "file",
                                                            summary = "One member",
                                                            value = EXAMPLE)))
                    CsvUpload file) {
        return imports.begin(members, file, Map.of());
    }

    @GET
    @Path("/export")
    @Produces(CsvExport.MEDIA_TYPE)
    @Operation(
            operationId = "exportMembers",
            summary = "Export all members",
            description =
                    "As CSV, in the form that an import takes. What a spreadsheet would take for a formula begins with an apostrophe; an "
                            + "import takes it off again.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CsvExport.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "file", summary = "One member", value = EXAMPLE)))
    public Response export() {
        return export.all();
    }
}
