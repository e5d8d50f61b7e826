package masthead.newsletter.subscriber;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.desk.csv.CsvExport;
import masthead.desk.csv.CsvUpload;
import masthead.desk.csv.ImportView;
import masthead.desk.csv.Imports;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.Newsletters;
import masthead.platform.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Subscribers as files. */
@Path(SubscriberResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class SubscriberFileResource {

    private static final String EXAMPLE = """
            email,language
            reader@example.org,uk
            """;
    private static final String EXPORTED = """
            email,language,newsletter,state,suppressed,createdAt,confirmedAt,endedAt
            reader@example.org,uk,harbour-morning,subscribed,,2026-11-20T08:00:00.000Z,2026-11-20T08:04:00.000Z,
            """;

    private final Imports imports;
    private final SubscriberImport subscribers;
    private final SubscriberExport export;
    private final Newsletters newsletters;
    private final ConsentWordings wordings;

    SubscriberFileResource(
            Imports imports,
            SubscriberImport subscribers,
            SubscriberExport export,
            Newsletters newsletters,
            ConsentWordings wordings) {
        this.imports = imports;
        this.subscribers = subscribers;
        this.export = export;
        this.newsletters = newsletters;
        this.wordings = wordings;
    }

    @POST
    @Path("/import")
    @Idempotent
    @Consumes(CsvExport.MEDIA_TYPE)
    @Operation(
            operationId = "importSubscribers",
            summary = "Import subscribers",
            description =
                    "Of one newsletter, who have agreed elsewhere: `source` says where that can be seen. A CSV file (RFC 4180, UTF-8, up to "
                            + "32 MiB) with a header: `email`, and `language` if you like. Suppressed and erased addresses and those who "
                            + "have left are refused row by row, and keep no other back. Nobody is mailed.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    public Response importAll(
            @BeanParam ImportTerms terms,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CsvExport.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 33_554_432),
                                            examples =
                                                    @ExampleObject(
                                                            name = "file",
                                                            summary = "Subscribers of another service",
                                                            value = EXAMPLE)))
                    CsvUpload file) {
        return imports.begin(subscribers, file, terms.checked(newsletters, wordings));
    }

    @GET
    @Path("/export")
    @Produces(CsvExport.MEDIA_TYPE)
    @Operation(
            operationId = "exportSubscribers",
            summary = "Export subscribers",
            description =
                    "As CSV, a row for each newsletter of each. What a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = CsvExport.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "file", summary = "All of them", value = EXPORTED)))
    public Response export(
            @QueryParam("newsletterId") @Parameter(description = "Only of this newsletter.") @Nullable UUID newsletterId,
            @QueryParam("state") @Parameter(description = "Only those that stand so.") @Nullable SubscriptionState state) {
        return export.all(newsletterId, state);
    }
}
