package masthead.campaign.progress;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.Instant;
import masthead.campaign.Appeals;
import masthead.desk.Newsroom;
import masthead.desk.Newsroom.Saved;

/** What is told for a campaign, and what it comes to. */
final class Tally {

    private Tally() {}

    static void joins(Saved campaign, String email) {
        record(entry("member-joined", anEvent(), campaign, payer(email)));
    }

    static void cancels(Saved campaign, String email) {
        record(cancellation(campaign, email));
    }

    static String cancellation(Saved campaign, String email) {
        return entry("cancellation", anEvent(), campaign, payer(email));
    }

    static void correct(String entry) {
        record(entry(
                "correction",
                anEvent(),
                null,
                ", \"correctsId\": \"%s\", \"reason\": \"It was a test.\"".formatted(entry)));
    }

    static String part(String order, long cents) {
        return entry("refund", anEvent(), null, money(cents) + ", \"refersTo\": [\"%s\"]".formatted(order));
    }

    static String entry(String kind, String event, @org.jspecify.annotations.Nullable Saved campaign, String more) {
        return "{\"kind\": \"%s\", \"source\": \"till\", \"sourceEventId\": \"%s\", \"at\": \"%s\"%s%s}"
                .formatted(
                        kind,
                        event,
                        Instant.now(),
                        campaign == null ? "" : ", \"campaignId\": \"%s\"".formatted(campaign.id()),
                        more);
    }

    static String payer(String email) {
        return ", \"payer\": {\"email\": \"%s\"}".formatted(email);
    }

    static String money(long cents) {
        return ", \"amount\": %d, \"currency\": \"EUR\"".formatted(cents);
    }

    static Saved amount(long target, String currency) {
        return live(create("campaigns", text("amount", target, ", \"currency\": \"%s\"".formatted(currency))));
    }

    static Saved goal(String type, long target) {
        return live(create("campaigns", text(type, target, "")));
    }

    static String text(String type, long target, String more) {
        return Appeals.text(Newsroom.unique("Appeal"), "")
                .replace(
                        "\"type\": \"new-members\", \"target\": 1000",
                        "\"type\": \"%s\", \"target\": %d%s".formatted(type, target, more));
    }

    static Response progress(Saved campaign) {
        return reader().get("/v1/campaigns/" + campaign.string("slug") + "/progress");
    }

    /** What the counters say, which is what the ledger says. */
    static int counted(Saved campaign, String figure) {
        Response check = desk().get(campaign.path() + "/progress-check");
        check.then().statusCode(200).body("equal", equalTo(true));
        assertEquals(check.<Integer>path("recounted." + figure), check.<Integer>path("counted." + figure));
        return check.path("counted." + figure);
    }
}
