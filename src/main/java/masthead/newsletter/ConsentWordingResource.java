package masthead.newsletter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import masthead.platform.http.Idempotent;
import masthead.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What readers agree to when they sign up. */
@Path(ConsentWordingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ConsentWordingResource {

    static final String PATH = "/v1/admin/consent-wordings";

    private final ConsentWordings wordings;

    ConsentWordingResource(ConsentWordings wordings) {
        this.wordings = wordings;
    }

    @GET
    @Operation(operationId = "listConsentWordings", summary = "List the wordings", description = "The newest first.")
    @APIResponseSchema(ConsentView.class)
    public Response list(@BeanParam PageRequest page) {
        return wordings.page(page).response();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createConsentWording",
            summary = "Write a wording",
            description =
                    "It gets the next number and is never changed, so that what somebody agreed to can always be read. A newsletter asks "
                            + "for it when it names it (`consentWordingId`).")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    public Response create(ConsentDraft draft) {
        ConsentView made = ConsentView.of(wordings.create(draft));
        return Response.created(URI.create(PATH + "/" + made.id())).entity(made).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getConsentWording", summary = "Read a wording", description = "As it was written.")
    @APIResponseSchema(ConsentView.class)
    public ConsentView read(@PathParam("id") UUID id) {
        return ConsentView.of(wordings.read(id));
    }
}
