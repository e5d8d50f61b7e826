package masthead.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import masthead.platform.http.Language;
import masthead.publication.Assembling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The newest articles for feed readers and other systems. Who asks for XML or JSON of any kind is answered too, but with the
 * feed's own type.
 */
@Path("/v1/feeds")
public class FeedResource {

    private static final String WHAT =
            "The newest 50 articles of the site or of what the parameters name, each with what everybody may read.";
    private static final String LISTED =
            "The first 50 articles of a collection in its order, each with what everybody may read.";
    private static final String TEXTS = "The language of the feed's own texts (BCP 47); articles are in theirs.";
    private static final String NOT_FOUND = "#/components/responses/NotFound";

    private final FeedSource feeds;
    private final Assembling assembling;
    private final ObjectMapper json;

    FeedResource(FeedSource feeds, Assembling assembling, ObjectMapper json) {
        this.feeds = feeds;
        this.assembling = assembling;
        this.json = json;
    }

    @GET
    @Path("/articles.rss")
    @Produces({RssFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getArticlesRss", summary = "Read articles as RSS 2.0", description = WHAT)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", ref = NOT_FOUND)
    public Response articlesRss(@BeanParam FeedFilter filter) {
        return answer(feeds.articles(filter), RssFeed::of, RssFeed.MEDIA_TYPE);
    }

    @GET
    @Path("/articles.atom")
    @Produces({AtomFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getArticlesAtom", summary = "Read articles as Atom", description = WHAT)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", ref = NOT_FOUND)
    public Response articlesAtom(@BeanParam FeedFilter filter) {
        return answer(feeds.articles(filter), AtomFeed::of, AtomFeed.MEDIA_TYPE);
    }

    @GET
    @Path("/articles.json")
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getArticlesJson", summary = "Read articles as JSON Feed", description = WHAT)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(implementation = JsonFeed.class)))
    @APIResponse(responseCode = "404", ref = NOT_FOUND)
    public Response articlesJson(@BeanParam FeedFilter filter) {
        return answer(feeds.articles(filter), this::json, JsonFeed.MEDIA_TYPE);
    }

    @GET
    @Path("/collections/{slug}.rss")
    @Produces({RssFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getCollectionRss", summary = "Read a collection as RSS 2.0", description = LISTED)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response collectionRss(
            @PathParam("slug") String slug,
            @QueryParam("language") @Parameter(description = TEXTS) @Nullable Language language) {
        return answer(feeds.collection(slug, language), RssFeed::of, RssFeed.MEDIA_TYPE);
    }

    @GET
    @Path("/collections/{slug}.atom")
    @Produces({AtomFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(operationId = "getCollectionAtom", summary = "Read a collection as Atom", description = LISTED)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response collectionAtom(
            @PathParam("slug") String slug,
            @QueryParam("language") @Parameter(description = TEXTS) @Nullable Language language) {
        return answer(feeds.collection(slug, language), AtomFeed::of, AtomFeed.MEDIA_TYPE);
    }

    @GET
    @Path("/collections/{slug}.json")
    @Produces({JsonFeed.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getCollectionJson", summary = "Read a collection as JSON Feed", description = LISTED)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JsonFeed.MEDIA_TYPE, schema = @Schema(implementation = JsonFeed.class)))
    public Response collectionJson(
            @PathParam("slug") String slug,
            @QueryParam("language") @Parameter(description = TEXTS) @Nullable Language language) {
        return answer(feeds.collection(slug, language), this::json, JsonFeed.MEDIA_TYPE);
    }

    @GET
    @Path("/podcast.rss")
    @Produces({RssFeed.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(
            operationId = "getPodcast",
            summary = "Read articles as a podcast",
            description =
                    "The newest 50 articles that everybody may listen to, as RSS 2.0 with what podcast directories ask for.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = RssFeed.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", ref = NOT_FOUND)
    public Response podcast(@BeanParam FeedFilter filter) {
        return answer(feeds.podcast(filter), PodcastFeed::of, RssFeed.MEDIA_TYPE);
    }

    private Response answer(Feed feed, Function<Feed, byte[]> format, String type) {
        return assembling.answer(feed.commit(), format.apply(feed), MediaType.valueOf(type));
    }

    private byte[] json(Feed feed) {
        try {
            return json.writeValueAsBytes(JsonFeed.of(feed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed can be written", e);
        }
    }
}
