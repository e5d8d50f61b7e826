package masthead.article;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.article.revision.RevisionComparison;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The revisions of an article: what it was, each time it was saved. */
@Path(ArticleResource.PATH + "/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {

    private final Revisions revisions;
    private final Articles articles;

    RevisionResource(Revisions revisions, Articles articles) {
        this.revisions = revisions;
        this.articles = articles;
    }

    @GET
    @Operation(
            operationId = "listArticleRevisions",
            summary = "List the revisions of an article",
            description =
                    "The newest first, without their content. What one person saved within 10 minutes is one revision.")
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

    @GET
    @Path("/compare")
    @Operation(
            operationId = "compareArticleRevisions",
            summary = "Compare two revisions of an article",
            description =
                    "As a JSON Patch that makes one of the other. Blocks of the body are the same where their ids are.")
    @APIResponseSchema(RevisionComparison.class)
    public RevisionComparison compare(
            @PathParam("id") UUID id,
            @QueryParam("from")
                    @Parameter(description = "The number of a revision.", required = true, example = "2")
                    @Nullable Integer from,
            @QueryParam("to")
                    @Parameter(description = "The number of a revision; the newest if left out.", example = "3")
                    @Nullable Integer to) {
        if (from == null) {
            throw ProblemException.malformed(Fault.ofParameter("from", "required", "must be the number of a revision"));
        }
        return revisions.compare(id, from, to);
    }

    @POST
    @Idempotent
    @Path("/{number}/restore")
    @Operation(
            operationId = "restoreArticleRevision",
            summary = "Restore a revision of an article",
            description =
                    "Makes what the revision says the working copy, as a new revision with a note; readers have what they had. "
                            + "What it names and has gone since is left out, and its slug if another has that now, and so an embargo that "
                            + "ends after the time it is scheduled for: the note tells the "
                            + "places, comparing tells all. Where it says what the working copy says, nothing happens.")
    @APIResponseSchema(ArticleView.class)
    public Response restore(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        ArticleView article = articles.restoreRevision(id, ifMatch, number);
        return Answers.ok(article.version(), article);
    }
}
