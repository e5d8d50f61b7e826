package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Usage;
import masthead.membership.tier.Tiers;

/** Tiers of gifts that can still be redeemed are in use. */
@ApplicationScoped
class GiftUsage implements Usage {

    @Override
    public Map<String, Long> of(String type, UUID id) {
        return type.equals(Tiers.TYPE)
                ? Map.of(
                        "gifts",
                        Gift.count(
                                "tierId = ?1 AND state IN ?2", id, List.of(GiftState.PURCHASED, GiftState.DELIVERED)))
                : Map.of();
    }
}
