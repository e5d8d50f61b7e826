package masthead.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Tells callers of the desk who they are. */
@Path("/v1/admin/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final SecurityIdentity caller;

    MeResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Read who you are",
            description =
                    "So that a front end knows whether to show staff more than readers, such as a link to edit a post.")
    @APIResponseSchema(MeView.class)
    public MeView me() {
        return MeView.of(Objects.requireNonNull(Caller.of(caller)), SignedIn.of(caller));
    }
}
