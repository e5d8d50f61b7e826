package masthead.site;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.Answers;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.site.address.SiteCard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The site at the desk. */
@Path("/v1/admin/site")
@Produces(MediaType.APPLICATION_JSON)
public class SiteResource {

    private final Sites sites;

    SiteResource(Sites sites) {
        this.sites = sites;
    }

    @GET
    @Operation(
            operationId = "getDeskSite",
            summary = "Read the site at the desk",
            description = "There is one, from the first start on. Its ETag is what a change sends as If-Match.")
    @APIResponseSchema(SiteView.class)
    public Response read() {
        return answer(sites.read(SiteCard.SITE));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceSite",
            summary = "Replace the site",
            description =
                    "What the body leaves out is emptied. Readers have the change at once; new URL templates are seen in "
                            + "every address at once.")
    @APIResponseSchema(SiteView.class)
    public Response replace(@HeaderParam("If-Match") @Nullable IfMatch ifMatch, SiteDraft draft) {
        return answer(sites.replace(SiteCard.SITE, ifMatch, draft));
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateSite",
            summary = "Change the site",
            description =
                    "A merge patch (RFC 7396): what the body leaves out stays, null empties. A menu is replaced whole.")
    @APIResponseSchema(SiteView.class)
    public Response patch(
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = SiteDraft.class)))
                    MergePatch patch) {
        return answer(sites.patch(SiteCard.SITE, ifMatch, patch));
    }

    private static Response answer(Site site) {
        return Answers.ok(site.version(), SiteView.of(site));
    }
}
