package masthead.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import masthead.article.ArticleFacets;
import masthead.article.ArticleProjector;
import masthead.platform.http.Language;
import masthead.platform.paging.PageRequest;
import masthead.platform.text.Sought;
import masthead.publication.DocumentQuery;
import masthead.publication.Search;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Search in published articles. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final List<String> NAMED = List.of(Authors.TYPE, Sections.TYPE, Tags.TYPE);

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Search articles",
            description =
                    "Published articles with these words in their text, or in the present name of an author, the section or a tag, or in "
                            + "that of a guest; "
                            + "words of the headline count most, and of articles that fit as well the newer one comes first. At "
                            + "most 200 results. A page begins where the one before ended, whatever is published meanwhile. "
                            + "Where fewer than three are found, those with similar headlines or names follow.")
    @APIResponseSchema(SearchResults.class)
    public Response search(@BeanParam SearchFilter filter, @BeanParam PageRequest page) {
        return search.page(
                Sought.read(filter.q()),
                NAMED,
                DocumentQuery.newest(ArticleProjector.TYPE, page)
                        .naming(Tags.TYPE, filter.tag())
                        .naming(Authors.TYPE, filter.author())
                        .naming(Sections.TYPE, filter.section())
                        .with(ArticleFacets.LANGUAGE, Language.tagOf(filter.language())));
    }
}
