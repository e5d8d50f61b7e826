package masthead.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Assembling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sitemaps for search engines. */
@Path("/v1/feeds")
@Produces({SitemapXml.MEDIA_TYPE, MediaType.TEXT_XML})
public class SitemapResource {

    private final Sitemaps sitemaps;
    private final Assembling assembling;

    SitemapResource(Sitemaps sitemaps, Assembling assembling) {
        this.sitemaps = sitemaps;
        this.assembling = assembling;
    }

    @GET
    @Path("/sitemap.xml")
    @Operation(
            operationId = "getSitemapIndex",
            summary = "Read the index of sitemaps",
            description =
                    "The sitemaps of all articles and pages by month (sitemaps.org). Name it in the `robots.txt` of "
                            + "the site, so that search engines take it from another host. Where there is nothing to be found, "
                            + "it is a sitemap of the front page, for the standard has no empty index.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response index() {
        return answer(sitemaps.index());
    }

    @GET
    @Path("/sitemaps/{part}.xml")
    @Operation(
            operationId = "getSitemap",
            summary = "Read a sitemap",
            description =
                    "Up to 1,000 articles and pages that were published in one month, each with when it last changed and "
                            + "where its translations are. What has `seo.noIndex` or another canonical URL is left out.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response part(
            @PathParam("part")
                    @Parameter(
                            description =
                                    "As the index has it: a month of UTC, with a number for what is behind the first 1,000.",
                            example = "2026-11")
                    String part) {
        SitemapPart read = SitemapPart.read(part);
        if (read == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The index of sitemaps has no such part.");
        }
        return answer(sitemaps.part(read));
    }

    @GET
    @Path("/news-sitemap.xml")
    @Operation(
            operationId = "getNewsSitemap",
            summary = "Read the news sitemap",
            description =
                    "The newest articles of the last 48 hours, up to 1,000, as Google News wants them; the front page alone where "
                            + "there are none.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SitemapXml.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response news() {
        Sitemaps.Sitemap news = sitemaps.news();
        return assembling.answerAnew(news.commit(), news.xml(), MediaType.APPLICATION_XML_TYPE);
    }

    private Response answer(Sitemaps.Sitemap sitemap) {
        return assembling.answer(sitemap.commit(), sitemap.xml(), MediaType.APPLICATION_XML_TYPE);
    }
}
