package masthead.membership.tier;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class BillingColumn extends WordColumn<Billing> {

    BillingColumn() {
        super(Billing.class);
    }
}
