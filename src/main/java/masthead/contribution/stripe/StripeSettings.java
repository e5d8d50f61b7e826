package masthead.contribution.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import masthead.contribution.ContributionKind;

/** What comes from Stripe. Off until there is a secret. */
@ConfigMapping(prefix = "masthead.stripe")
public interface StripeSettings {

    /** The signing secrets of the endpoint ({@code whsec_…}); while one is replaced by another, both. */
    Optional<List<String>> secrets();

    /** How old a signature may be. */
    @WithDefault("5m")
    Duration tolerance();

    /** What each price is for, by its id at Stripe. What is paid for others does not count. */
    Map<String, Price> prices();

    /** What a price is for. */
    interface Price {

        /** {@code member-joined}, {@code gift-purchased} or {@code donation}. */
        ContributionKind kind();

        /** The tier that is bought. */
        Optional<UUID> tier();

        /** The campaign that it is for, if it does not count for each that fits. */
        Optional<UUID> campaign();

        /** How long a gift lasts. */
        Optional<Integer> months();
    }
}
