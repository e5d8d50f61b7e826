package masthead.collection;

import jakarta.ws.rs.BeanParam;
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
import masthead.platform.http.CommaSeparated;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Delivery;
import masthead.publication.DocumentQuery;
import masthead.publication.TextLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Collections as readers get them. */
@Path("/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
public class CollectionDeliveryResource {

    private static final String SLUGS = "slugs";
    private static final List<String> PAGING = List.of("limit", "cursor");
    private static final int MOST_SLUGS = 20;

    private final Delivery delivery;
    private final UriInfo uri;

    CollectionDeliveryResource(Delivery delivery, UriInfo uri) {
        this.delivery = delivery;
        this.uri = uri;
    }

    @GET
    @Operation(
            operationId = "listCollections",
            summary = "List collections",
            description =
                    "Sorted by the usual title; with `slugs`, those, in the order asked for and on one page. Each comes with "
                            + "the first of its articles.")
    @APIResponseSchema(CollectionDocument.class)
    public Response list(
            @QueryParam(SLUGS)
                    @Parameter(
                            description =
                                    "Up to 20 present or former slugs with commas between them. What readers do not "
                                            + "have is left out. Goes with neither `limit` nor `cursor`.",
                            explode = Explode.FALSE,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            maxItems = MOST_SLUGS),
                            example = "[\"news-feed\", \"editors-picks\"]")
                    @Nullable CommaSeparated slugs,
            @BeanParam FirstArticles articles,
            @BeanParam TextLanguage language,
            @BeanParam PageRequest page) {
        if (slugs == null) {
            return delivery.page(DocumentQuery.byName(Collections.TYPE, page).whole(articles.first()));
        }
        refuse(PAGING);
        return delivery.listingsBySlugs(Collections.TYPE, slugs.atMost(MOST_SLUGS, SLUGS), articles.first());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCollection",
            summary = "Read a collection",
            description = "With the first of its articles: what is pinned, then the newest that fit its rule.")
    @APIResponseSchema(CollectionDocument.class)
    public Response byId(
            @PathParam("id") UUID id, @BeanParam FirstArticles articles, @BeanParam TextLanguage language) {
        return delivery.listingById(Collections.TYPE, id, articles.first());
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(
            operationId = "getCollectionBySlug",
            summary = "Read a collection by its slug",
            description = "A former slug answers 301 with the present address.")
    @APIResponseSchema(CollectionDocument.class)
    public Response bySlug(
            @PathParam("slug") String slug, @BeanParam FirstArticles articles, @BeanParam TextLanguage language) {
        return delivery.listingBySlug(Collections.TYPE, slug, articles.first());
    }

    @GET
    @Path("/by-slug/{slug}/articles")
    @Operation(
            operationId = "listArticlesOfCollection",
            summary = "List the articles of a collection",
            description =
                    "All of them, as far as you read: what is pinned, then whatever fits its rule, the newest first and each "
                            + "once. A former slug answers 301 with the present address.")
    @APIResponseSchema(ArticleCard.class)
    public Response articles(@PathParam("slug") String slug, @BeanParam PageRequest page) {
        return delivery.listed(Collections.TYPE, slug, page);
    }

    private void refuse(List<String> parameters) {
        List<Fault> faults = parameters.stream()
                .filter(uri.getQueryParameters()::containsKey)
                .map(other -> Fault.ofParameter(other, "not-combinable", "cannot come together with " + SLUGS))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
