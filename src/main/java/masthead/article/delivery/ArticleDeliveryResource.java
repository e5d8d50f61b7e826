package masthead.article.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import masthead.article.ArticleCard;
import masthead.article.ArticleDocument;
import masthead.article.ArticleProjector;
import masthead.article.preview.Previews;
import masthead.platform.http.Language;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Published articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleDeliveryResource {

    private static final String IDS = "ids";

    private final Delivery delivery;
    private final Previews previews;
    private final UriInfo uri;

    ArticleDeliveryResource(Delivery delivery, Previews previews, UriInfo uri) {
        this.delivery = delivery;
        this.previews = previews;
        this.uri = uri;
    }

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "List articles",
            description =
                    "Cards, the newest first. Filters narrow the list together; a filter that names nothing finds nothing. "
                            + "Static pages are listed only where `kind` or `ids` ask for them.")
    @APIResponseSchema(ArticleCard.class)
    public Response list(@BeanParam ArticleListFilter filter, @BeanParam PageRequest page) {
        if (filter.ids() == null) {
            return delivery.page(filter.query(page));
        }
        requireAlone(IDS);
        return delivery.these(ArticleProjector.TYPE, filter.ids().idsAtMost(PageRequest.LARGEST, IDS));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Previews.MEDIA_TYPE})
    @Operation(
            operationId = "getArticle",
            summary = "Read an article",
            description =
                    "The whole article with what it names. Of an article for members, the part that everybody may read; all of "
                            + "it for a token or key that opens it. With `?perspective=draft` and a preview token, all of the working copy, as "
                            + "readers would get it; what is not published yet is left out of it, and nobody keeps the answer.")
    @APIResponse(responseCode = "401", ref = "UnauthorizedReader")
    @APIResponseSchema(ArticleDocument.class)
    @APIResponse(responseCode = "410", ref = "Gone")
    public Response byId(
            @PathParam("id") UUID id,
            @QueryParam("body") @DefaultValue("blocks") @Parameter(description = BodyForm.DESCRIPTION) BodyForm body,
            @BeanParam Perspective perspective) {
        return perspective.isDraft()
                ? previews.byId(id, perspective.token(), body)
                : delivery.byId(ArticleProjector.TYPE, id, body);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Produces({MediaType.APPLICATION_JSON, Previews.MEDIA_TYPE})
    @Operation(
            operationId = "getArticleBySlug",
            summary = "Read an article by its slug",
            description =
                    "A former slug answers 301 with the present address; a draft has the slug of the working copy. Otherwise as "
                            + "by id.")
    @APIResponse(responseCode = "401", ref = "UnauthorizedReader")
    @APIResponseSchema(ArticleDocument.class)
    @APIResponse(responseCode = "410", ref = "Gone")
    public Response bySlug(
            @PathParam("slug") String slug,
            @QueryParam("language")
                    @Parameter(
                            description = "Needed only where articles in several languages have the slug.",
                            example = "en")
                    @Nullable Language language,
            @QueryParam("body") @DefaultValue("blocks") @Parameter(description = BodyForm.DESCRIPTION) BodyForm body,
            @BeanParam Perspective perspective) {
        return perspective.isDraft()
                ? previews.bySlug(slug, Language.tagOf(language), perspective.token(), body)
                : delivery.bySlug(ArticleProjector.TYPE, slug, Language.tagOf(language), body);
    }

    private void requireAlone(String parameter) {
        List<Fault> faults = uri.getQueryParameters().keySet().stream()
                .filter(other -> !other.equals(parameter))
                .map(other -> Fault.ofParameter(other, "not-combinable", "cannot come together with " + parameter))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
