package masthead.article;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.desk.Reason;
import masthead.platform.http.Answers;
import masthead.platform.http.Idempotent;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Articles at the desk. */
@Path(ArticleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {

    static final String PATH = "/v1/admin/articles";

    private final Articles articles;
    private final Bulk bulk;

    ArticleResource(Articles articles, Bulk bulk) {
        this.articles = articles;
        this.bulk = bulk;
    }

    @GET
    @Operation(
            operationId = "listDeskArticles",
            summary = "List articles at the desk",
            description = "The newest first, without those in the trash; without their text.")
    @APIResponseSchema(ArticleSummary.class)
    public Response list(@BeanParam ArticleFilter filter, @BeanParam PageRequest page) {
        return articles.page(filter, page).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createArticle",
            summary = "Create an article",
            description = "A working copy; readers get it when it is published. It may be incomplete.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "201")
    public Response create(@BeanParam Reason reason, ArticleDraft draft) {
        ArticleView article = articles.create(draft, reason.text());
        return Answers.created(PATH, article.id(), article.version(), article);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeskArticle",
            summary = "Read an article at the desk",
            description = "Its ETag is what a change sends as If-Match. What is in the trash can be read too.")
    @APIResponseSchema(ArticleView.class)
    public Response read(@PathParam("id") UUID id) {
        return answer(articles.read(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceArticle",
            summary = "Replace an article",
            description =
                    "What the body leaves out is emptied; only the slug is kept. Readers have what they had until it is "
                            + "published again. Every save is a revision; saves of one person within 10 minutes are one, unless "
                            + "one of them is published or has a note. Saving the same again without a note is none.")
    @APIResponseSchema(ArticleView.class)
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @BeanParam Reason reason,
            ArticleDraft draft) {
        return answer(articles.replace(id, ifMatch, draft, reason.text()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateArticle",
            summary = "Change an article",
            description = "A merge patch (RFC 7396): what the body leaves out stays, null empties.")
    @APIResponseSchema(ArticleView.class)
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @BeanParam Reason reason,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ArticleDraft.class)))
                    MergePatch patch) {
        return answer(articles.patch(id, ifMatch, patch, reason.text()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "trashArticle",
            summary = "Put an article in the trash",
            description =
                    "Readers no longer have it. Other than authors, tags, sections and media, an article goes though others use it: "
                            + "its cards disappear from articles that relate to it, from their bodies, from translations and from "
                            + "collections, and redirects to it lead nowhere, until it is restored and published again.")
    public void trash(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        articles.trash(id, ifMatch);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreArticle",
            summary = "Take an article out of the trash",
            description =
                    "As a working copy; publish it again to give it to readers. It stays in the trash (422) while another "
                            + "article is the translation into its language.")
    @APIResponseSchema(ArticleView.class)
    public Response restore(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(articles.restore(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeArticlesInBulk",
            summary = "Publish, unpublish, tag or move many articles",
            description =
                    "Up to 200 in one commit. What is refused for one article is told in its place and keeps no other from "
                            + "it; what is wrong with the request as a whole changes nothing.")
    @APIResponseSchema(BulkReport.class)
    public Response bulk(BulkDraft draft) {
        return Response.ok(bulk.run(draft)).build();
    }

    private static Response answer(ArticleView article) {
        return Answers.ok(article.version(), article);
    }
}
