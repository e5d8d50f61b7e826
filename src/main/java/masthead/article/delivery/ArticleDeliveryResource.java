package masthead.article.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import masthead.article.ArticleCard;
import masthead.article.ArticleDocument;
import masthead.article.ArticleProjector;
import masthead.platform.paging.PageRequest;
import masthead.publication.Delivery;
import masthead.publication.DocumentQuery;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Published articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleDeliveryResource {

    private final Delivery delivery;

    ArticleDeliveryResource(Delivery delivery) {
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "List articles",
            description =
                    "Cards, the newest first. Filters narrow the list together; a filter that names nothing finds nothing.")
    @APIResponseSchema(ArticleCard.class)
    public Response list(@BeanParam ArticleListFilter filter, @BeanParam PageRequest page) {
        return delivery.page(DocumentQuery.newest(ArticleProjector.TYPE, page)
                .naming(Tags.TYPE, filter.tag())
                .naming(Authors.TYPE, filter.author())
                .naming(Sections.TYPE, filter.section())
                .with("language", filter.language()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getArticle",
            summary = "Read an article",
            description = "The whole article with what it names.")
    @APIResponseSchema(ArticleDocument.class)
    @APIResponse(responseCode = "410", ref = "Gone")
    public Response byId(@PathParam("id") UUID id) {
        return delivery.byId(ArticleProjector.TYPE, id);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getArticleBySlug",
            summary = "Read an article by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(ArticleDocument.class)
    @APIResponse(responseCode = "410", ref = "Gone")
    public Response bySlug(
            @PathParam("slug") String slug,
            @QueryParam("language")
                    @Parameter(
                            description = "Needed only where articles in several languages have the slug.",
                            example = "en")
                    @Nullable String language) {
        return delivery.bySlug(ArticleProjector.TYPE, slug, language);
    }
}
