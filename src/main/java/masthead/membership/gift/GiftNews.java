package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;

/** Tells whoever wants to know what became of a gift: ids only. */
@ApplicationScoped
class GiftNews {

    private final Outbox outbox;

    GiftNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * In the transaction of the change, holding the gift's row.
     *
     * @param what {@code purchased} and the like
     */
    void tell(Gift gift, String what) {
        Map<String, Object> data = new HashMap<>();
        data.put("giftId", gift.id());
        data.put("tierId", gift.tierId());
        data.put("months", gift.months());
        data.put("memberId", gift.memberId());
        outbox.announce(new PrivateEvent("gift." + what, "gift", gift.id(), data));
    }
}
