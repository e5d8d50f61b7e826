package masthead.membership.gift;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which gifts the desk wants to see; a gift must fit all that is given. */
public record GiftFilter(
        @QueryParam("state") @Parameter(description = "Only those that have come this far.") @Nullable GiftState state,

        @QueryParam("tierId") @Parameter(description = "Only those of this tier.") @Nullable UUID tierId,

        @QueryParam("email")
        @Parameter(
                description = "Only those to or from this address, however it is spelled.",
                example = "ivan@example.org")
        @Nullable String email,

        @QueryParam("contributionId")
        @Parameter(description = "Only the one that was bought by this contribution.")
        @Nullable UUID contributionId) {

    /** @param hash of the address; null if none was given */
    Map<String, Object> conditions(byte @Nullable [] hash) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (state != null) {
            conditions.put("state = ?", state);
        }
        if (tierId != null) {
            conditions.put("tierId = ?", tierId);
        }
        if (contributionId != null) {
            conditions.put("contributionId = ?", contributionId);
        }
        if (hash != null) {
            conditions.put("id IN (SELECT person.giftId FROM GiftPerson person WHERE person.emailHash = ?)", hash);
        }
        return conditions;
    }
}
