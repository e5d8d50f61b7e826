package masthead.media;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which media the desk wants to see; a medium must fit all that is given. */
public record MediaFilter(
        @QueryParam("kind") @Parameter(description = "Only those of this kind.", example = "audio") @Nullable MediaKind kind,

        @QueryParam("expired")
        @Parameter(
                description = "Only those whose rights have expired, or only those whose have not.",
                example = "true")
        @Nullable Boolean expired,

        @QueryParam("trashed") @DefaultValue("false") Boolean trashed) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new HashMap<>();
        if (kind != null) {
            conditions.put("kind = ?", kind);
        }
        if (expired != null) {
            conditions.put("expired = ?", expired);
        }
        return conditions;
    }
}
