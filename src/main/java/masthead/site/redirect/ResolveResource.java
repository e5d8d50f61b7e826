package masthead.site.redirect;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What an address leads to. */
@Path("/v1/resolve")
@Produces(MediaType.APPLICATION_JSON)
public class ResolveResource {

    private final Resolver resolver;
    private final Delivery delivery;

    ResolveResource(Resolver resolver, Delivery delivery) {
        this.resolver = resolver;
        this.delivery = delivery;
    }

    @GET
    @Operation(
            operationId = "resolveAddress",
            summary = "Find what an address leads to",
            description =
                    "For a front end that is asked for an address: which thing it shows, or where it redirects to. Knows present "
                            + "and former addresses of all that is published, and the redirects of the desk. A slash at the end, the fragment "
                            + "and the query make no difference, unless a redirect names its query. What is published comes before a "
                            + "redirect from the same address.")
    @APIResponseSchema(Resolution.class)
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Gone")
    public Response resolve(
            @QueryParam("url")
                    @Parameter(
                            required = true,
                            description = "A path on the site, or an absolute http or https URL.",
                            example = "/en/harbour/harbour-reopens")
                    @Nullable String url) {
        if (url == null) {
            throw ProblemException.malformed(Fault.ofParameter("url", "required", "must be given"));
        }
        Resolver.Resolved resolved = resolver.resolve(url);
        return delivery.forMinutes(resolved.commit(), resolved.resolution());
    }
}
