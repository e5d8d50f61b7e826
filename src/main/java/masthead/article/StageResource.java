package masthead.article;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.article.stage.KillDraft;
import masthead.article.stage.ScheduleDraft;
import masthead.article.stage.UnpublishDraft;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.Nothing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What takes an article from one state to another. */
@Path(ArticleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class StageResource {

    private final Stages stages;

    StageResource(Stages stages) {
        this.stages = stages;
    }

    @POST
    @Idempotent
    @Path("/{id}/submit")
    @Operation(
            operationId = "submitArticle",
            summary = "Submit an article for review",
            description = "Somebody is to look at it. It may still be incomplete, and it can still be changed.")
    @APIResponseSchema(ArticleView.class)
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.submit(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/return-to-draft")
    @Operation(
            operationId = "returnArticleToDraft",
            summary = "Return an article to its writers",
            description = "The review is over; there is more to write.")
    @APIResponseSchema(ArticleView.class)
    public Response returnToDraft(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.returnToDraft(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/publish")
    @Operation(
            operationId = "publishArticle",
            summary = "Publish an article",
            description =
                    "Gives the newest revision to readers; what was scheduled is cancelled, but not a planned "
                            + "unpublishing. While `embargoUntil` lies ahead, the article is scheduled for that time instead: look at "
                            + "`stage` in the answer. What is missing or leads nowhere is told all at once (`validation-failed`).")
    @APIResponseSchema(ArticleView.class)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.publish(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleArticle",
            summary = "Schedule an article",
            description =
                    "Readers get the revision that is the newest now at that time, whatever is saved until then. It has "
                            + "to be complete now. Scheduling again replaces the time and the revision. Readers are told that time "
                            + "even if the service was down then and publishes late. What is no longer complete then is not "
                            + "published, and `scheduleProblem` says why.")
    @APIResponseSchema(ArticleView.class)
    public Response schedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, ScheduleDraft draft) {
        return answer(stages.schedule(id, ifMatch, draft));
    }

    @POST
    @Idempotent
    @Path("/{id}/unschedule")
    @Operation(
            operationId = "unscheduleArticle",
            summary = "Cancel what is planned",
            description = "Cancels the planned publishing; where none is planned, the planned unpublishing.")
    @APIResponseSchema(ArticleView.class)
    public Response unschedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Parameter(hidden = true) Nothing nothing) {
        return answer(stages.unschedule(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/unpublish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "unpublishArticle",
            summary = "Unpublish an article",
            description =
                    "Readers no longer have it, at once or at the time that the body says. Its address stays reserved for "
                            + "it. What is scheduled stays scheduled.")
    @APIResponseSchema(ArticleView.class)
    public Response unpublish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(required = false) UnpublishDraft draft) {
        return answer(stages.unpublish(id, ifMatch, draft));
    }

    @POST
    @Idempotent
    @Path("/{id}/kill")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "killArticle",
            summary = "Kill an article",
            description =
                    "Readers must never have it again: its addresses, present and former, answer `410` from now on, and "
                            + "whoever keeps copies is told the reason `killed`. It cannot be published again. The working copy stays.")
    @APIResponseSchema(ArticleView.class)
    public Response kill(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, KillDraft draft) {
        return answer(stages.kill(id, ifMatch, draft));
    }

    private static Response answer(ArticleView article) {
        return Answers.ok(article.version(), article);
    }
}
