package masthead.membership;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members the desk wants to see; a member must fit all that is given. */
public record MemberFilter(
        @QueryParam("q")
        @Parameter(description = "Only those with this in their address or name, in any case.", example = "harbar")
        @Nullable String q,

        @QueryParam("status") @Parameter(description = "Only those whose membership stands so.") @Nullable MemberStatus status,

        @QueryParam("tierId") @Parameter(description = "Only those of this tier.") @Nullable UUID tierId,

        @QueryParam("source") @Parameter(description = "Only those who came from there.") @Nullable MemberSource source) {

    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (q != null && !q.isBlank()) {
            conditions.put(
                    "sought LIKE ? ESCAPE '!'",
                    "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (status != null) {
            conditions.put("status = ?", status);
        }
        if (tierId != null) {
            conditions.put("tierId = ?", tierId);
        }
        if (source != null) {
            conditions.put("source = ?", source);
        }
        return conditions;
    }
}
