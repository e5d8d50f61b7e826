package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Usage;
import masthead.membership.tier.Tiers;

/** Tiers that members have are in use. */
@ApplicationScoped
class MemberUsage implements Usage {

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return type.equals(Tiers.TYPE) ? Map.of("members", Member.count("tierId", id)) : Map.of();
    }
}
