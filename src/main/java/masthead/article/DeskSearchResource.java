package masthead.article;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.text.Sought;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Search in working copies. */
@Path("/v1/admin/search")
@Produces(MediaType.APPLICATION_JSON)
public class DeskSearchResource {

    private final DeskSearch search;

    DeskSearchResource(DeskSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "searchDesk",
            summary = "Search working copies",
            description =
                    "Articles in any state, without those in the trash, by the words of their newest revision: headline, "
                            + "standfirst, slug, guests and the whole body. At most 200 results; of articles that fit as well the one saved "
                            + "later comes first.")
    @APIResponseSchema(DeskSearchResults.class)
    public Response search(
            @QueryParam("q")
                    @Parameter(
                            required = true,
                            description = Sought.DESCRIPTION,
                            example = "harbour -\"night ferry\"",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Sought.LONGEST))
                    @Nullable String q,
            @BeanParam PageRequest page) {
        DeskSearchResults results = search.page(Sought.read(q), page);
        return Page.linked(Response.ok(results), results.next()).build();
    }
}
