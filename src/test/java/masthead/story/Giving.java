package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** On Monday evening the shop tells what was given for the birthday, and so does Stripe. */
final class Giving {

    private static final String CONTRIBUTIONS = "/v1/admin/contributions";
    private static final String SECRET = "whsec_test_first_0123456789";

    private final Newspaper newspaper;

    Giving(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("19:00");
        String birthday = newspaper.id("campaigns", "birthday-2026");
        JsonNode told = newspaper.tell(
                "recordContributions",
                "An hour of the shop: one who joined, a gift, and a refund",
                CONTRIBUTIONS,
                """
                {"contributions": [
                  {"kind": "member-joined", "source": "shop", "sourceEventId": "order-20417", "at": "2026-11-23T18:15:00Z",
                   "campaignId": "%1$s", "amount": 4900, "currency": "EUR",
                   "payer": {"email": "marta@example.org", "name": "Marta Lysenko", "language": "uk"},
                   "attribution": {"placement": "top-bar"}},
                  {"kind": "gift-purchased", "source": "shop", "sourceEventId": "order-20418", "at": "2026-11-23T18:32:00Z",
                   "amount": 4900, "currency": "EUR", "payer": {"email": "petro@example.org", "name": "Petro Kit"},
                   "gift": {"months": 12, "giverName": "Petro", "recipientEmail": "ivan@example.org", "recipientName": "Ivan",
                            "message": "For the long evenings.", "deliverOn": "2026-12-24", "zone": "Europe/Kyiv"},
                   "references": ["pay-7731"]},
                  {"kind": "refund", "source": "shop", "sourceEventId": "refund-312", "at": "2026-11-23T18:50:00Z",
                   "refersTo": ["pay-6090"]}]}""".formatted(birthday));
        String joined = told.at("/items/0/id").asText();
        newspaper.read("getContribution", "Somebody joined through the bar at the top", CONTRIBUTIONS + "/" + joined);
        newspaper.read(
                "listContributions",
                "The refund of something that has not come yet",
                CONTRIBUTIONS + "?unmatched=true&limit=1");
        StoryClock.monday("19:10");
        newspaper.hook(
                "takeStripeEvent",
                "Somebody joined there",
                "/v1/hooks/stripe",
                "Stripe-Signature",
                Giving::signature,
                """
                {"id": "evt_1PgafTB7WZ01zgkWDqN2Jm3T", "object": "event", "created": 1795460940, "type": "checkout.session.completed",
                 "data": {"object": {"id": "cs_live_a1", "object": "checkout.session", "mode": "subscription",
                   "subscription": "sub_1PgafSB7WZ01zgkW", "payment_status": "paid", "amount_total": 4900, "currency": "eur",
                   "customer_details": {"email": "olha@example.org", "name": "Olha Hnatiuk"}, "locale": "uk",
                   "metadata": {"masthead_kind": "member-joined", "masthead_placement": "in-article"}}}}""");
        newspaper.read("getCampaignProgress", "The birthday, so far", "/v1/campaigns/birthday-2026/progress");
        newspaper.read(
                "checkCampaignProgress",
                "What was counted is what the ledger says",
                "/v1/admin/campaigns/" + birthday + "/progress-check");
    }

    private static String signature(String body) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    body, SECRET, Instant.parse("2026-11-23T19:09:58Z").getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
