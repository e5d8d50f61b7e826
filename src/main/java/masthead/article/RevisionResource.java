package masthead.article;

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

/** The revisions of an article. */
@Path(ArticleResource.PATH + "/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {

    private final Revisions revisions;

    RevisionResource(Revisions revisions) {
        this.revisions = revisions;
    }

    @GET
    @Operation(
            operationId = "listArticleRevisions",
            summary = "List the revisions of an article",
            description = "The newest first, without their content.")
    @APIResponseSchema(RevisionView.class)
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return revisions.page(id, page).response();
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getArticleRevision",
            summary = "Read a revision of an article",
            description = "What the article was when it was saved.")
    @APIResponseSchema(RevisionView.class)
    public RevisionView read(@PathParam("id") UUID id, @PathParam("number") Integer number) {
        return revisions.read(id, number);
    }
}
