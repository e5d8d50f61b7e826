package masthead.contribution.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.contribution.ContributionKind;
import masthead.contribution.NewContribution;
import masthead.contribution.Person;
import org.jspecify.annotations.Nullable;

/** What was paid for: what the page says that sent somebody to Stripe, and else what the operator says of the price. */
@ApplicationScoped
class Prices {

    private final StripeSettings settings;

    Prices(StripeSettings settings) {
        this.settings = settings;
    }

    /** What somebody has bought. */
    record Meaning(
            ContributionKind kind,
            @Nullable UUID tier,
            @Nullable UUID campaign,
            @Nullable Integer months) {

        /** Whether the ledger would: nobody joins whom nobody knows, and nothing is no gift. */
        boolean takes(long amount, Person person) {
            boolean isJoining = kind == ContributionKind.MEMBER_JOINED;
            boolean isKnown = person.email() != null || person.customerId() != null;
            return kind.isPaid()
                    && amount <= NewContribution.MOST_AMOUNT
                    && amount >= (isJoining ? 0 : 1)
                    && (isKnown || !isJoining);
        }
    }

    /** Null for what was bought for something else. */
    @Nullable Meaning of(StripeObject thing, Metadata metadata) {
        StripeSettings.Price price = price(thing, metadata);
        ContributionKind said = metadata.kind();
        ContributionKind kind = said == null && price != null ? price.kind() : said;
        if (kind == null) {
            return null;
        }
        UUID tier = metadata.tier();
        UUID campaign = metadata.campaign();
        return new Meaning(
                kind,
                tier != null || price == null ? tier : price.tier().orElse(null),
                campaign != null || price == null ? campaign : price.campaign().orElse(null),
                price == null ? null : price.months().orElse(null));
    }

    private StripeSettings.@Nullable Price price(StripeObject thing, Metadata metadata) {
        List<String> ids = new ArrayList<>(thing.prices());
        String named = metadata.price();
        if (named != null) {
            ids.addFirst(named);
        }
        return ids.stream()
                .filter(settings.prices()::containsKey)
                .map(settings.prices()::get)
                .findFirst()
                .orElse(null);
    }
}
