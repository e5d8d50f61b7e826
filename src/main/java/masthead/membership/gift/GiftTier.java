package masthead.membership.gift;

import masthead.membership.tier.TierTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tier as somebody with a gift sees it. */
@Schema(name = "GiftTier", description = "A tier as somebody with a gift sees it.")
public record GiftTier(String name, String slug) {

    static GiftTier of(TierTerms terms, @Nullable String language) {
        return new GiftTier(terms.nameIn(language), terms.slug());
    }
}
