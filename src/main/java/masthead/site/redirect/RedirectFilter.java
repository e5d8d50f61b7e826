package masthead.site.redirect;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import masthead.site.address.Address;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which redirects the desk wants to see; a redirect must fit all that is given. */
public record RedirectFilter(
        @QueryParam("from")
        @Parameter(
                description = "Only the redirect of this address, however it is spelled.",
                example = "/2019/11/old-harbour.html")
        @Nullable String from,

        @QueryParam("targetId")
        @Parameter(
                description = "Only those that lead to this thing.",
                example = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable UUID targetId,

        @QueryParam("trashed") @DefaultValue("false") Boolean trashed) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new HashMap<>();
        if (from != null) {
            Address address = Address.read(from);
            conditions.put("fromKey = ?", address == null ? from : address.key());
        }
        if (targetId != null) {
            conditions.put("targetId = ?", targetId);
        }
        return conditions;
    }
}
