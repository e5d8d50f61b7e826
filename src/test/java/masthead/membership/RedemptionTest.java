package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static masthead.membership.Membership.member;
import static masthead.membership.Membership.recipient;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Gifts in the hands of who has the link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RedemptionTest {

    private static Saved tier(String interval) {
        return Membership.tier(interval);
    }

    /** A delivered gift of a year for this address. */
    private static String tokenFor(String email) {
        Membership.gift(recipient(email) + ", \"giver\": {\"name\": \"Marta\"}");
        return Links.token(Mailbox.of(email, 1).getFirst());
    }

    private static ValidatableResponse redeem(String token) {
        return redeem(token, "");
    }

    private static ValidatableResponse redeem(String token, String more) {
        return reader().contentType("application/json")
                .body("{\"token\": \"%s\"%s}".formatted(token, more))
                .when()
                .post("/v1/gift-redemptions")
                .then();
    }

    private static ValidatableResponse check(String token) {
        return reader().accept("application/json")
                .when()
                .get("/v1/gifts/redeem/" + token)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"));
    }

    @Test
    void lookingAtAGiftChangesNothingHoweverOftenAndRedeemingItMakesAMember() {
        String email = address();
        String token = tokenFor(email);

        for (int i = 0; i < 3; i++) {
            check(token)
                    .body("redeemable", equalTo(true))
                    .body("giverName", equalTo("Marta"))
                    .body("obstacle", nullValue());
            reader().accept("text/html")
                    .when()
                    .get("/v1/gifts/redeem/" + token)
                    .then()
                    .statusCode(200);
        }
        found(email).body("items", empty());

        redeem(token, ", \"name\": \"Ivan\", \"language\": \"uk\"")
                .statusCode(200)
                .body("months", equalTo(12));

        found(email)
                .body("items[0].status", equalTo("active"))
                .body("items[0].source", equalTo("gift"))
                .body("items[0].name", equalTo("Ivan"))
                .body("items[0].language", equalTo("uk"))
                .body("items[0].renews", equalTo(false));
        check(token)
                .body("redeemable", equalTo(false))
                .body("obstacle", equalTo("redeemed"))
                .body("giverName", nullValue());
        redeem(token).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void theLedgerKnowsOfTheRedemptionAndWhatItBelongsTo() {
        String email = address();
        String event = anEvent();
        String purchase = record(Till.entry(
                "gift-purchased",
                event,
                ", \"amount\": 4900, \"currency\": \"EUR\", \"tierId\": \"%s\", \"gift\": {\"recipientEmail\": \"%s\"}"
                        .formatted(tier("year").id(), email)));
        String token = Links.token(Mailbox.of(email, 1).getFirst());

        redeem(token).statusCode(200);

        String gift = desk().get("/v1/admin/gifts?contributionId=" + purchase).path("items[0].id");
        List<String> told = desk().queryParam("kind", "gift-redeemed")
                .queryParam("limit", 100)
                .get("/v1/admin/contributions")
                .path("items.sourceEventId");
        assertTrue(told.contains("masthead-gift-" + gift), told::toString);
    }

    @RepeatedTest(5)
    void ofTwoClicksAtOnceOneMakesTheMembershipAndTheOtherIsTold() throws Exception {
        String email = address();
        String token = tokenFor(email);
        List<Integer> answers = atOnce(8, () -> redeem(token).extract().statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(7, answers.stream().filter(status -> status == 409).count(), answers::toString);
        String id = found(email).body("items.size()", equalTo(1)).extract().path("items[0].id");
        desk().when().get("/v1/admin/members/" + id + "/history").then().body("items.size()", equalTo(1));
    }

    @RepeatedTest(5)
    void aRefundAndARedemptionAtOnceEndInOneOfBoth() throws Exception {
        String email = address();
        String event = anEvent();
        String purchase = record(Till.entry(
                "gift-purchased",
                event,
                ", \"amount\": 4900, \"currency\": \"EUR\", \"tierId\": \"%s\", \"gift\": {\"recipientEmail\": \"%s\"}"
                        .formatted(tier("year").id(), email)));
        String token = Links.token(Mailbox.of(email, 1).getFirst());
        List<Integer> answers;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Integer> refunded =
                    two.submit(() -> Till.tell(Till.refund(anEvent(), event)).statusCode());
            Future<Integer> redeemed = two.submit(() -> redeem(token).extract().statusCode());
            answers = List.of(refunded.get(), redeemed.get());
        }

        assertEquals(200, answers.getFirst(), answers::toString);
        String state = desk().get("/v1/admin/gifts?contributionId=" + purchase).path("items[0].state");
        assertEquals(answers.getLast() == 200 ? "redeemed" : "revoked", state, answers::toString);
        assertTrue(List.of(200, 409).contains(answers.getLast()), answers::toString);
        found(email).body("items.size()", equalTo(answers.getLast() == 200 ? 1 : 0));
    }

    @Test
    void whoIsAMemberAlreadyHasTheTimeAddedAndKeepsTheTier() {
        String email = address();
        Saved tier = tier("month");
        Saved member = member(
                email,
                ", \"name\": \"Olena\", \"tierId\": \"%s\", \"endsAt\": \"2031-01-31T12:00:00Z\"".formatted(tier.id()));
        String token = tokenFor(email);

        redeem(token, ", \"name\": \"Somebody else\"")
                .statusCode(200)
                .body("endsAt", equalTo("2032-01-31T12:00:00.000Z"))
                .body("tier.slug", equalTo(tier.string("slug")));

        desk().when()
                .get(member.path())
                .then()
                .body("endsAt", equalTo("2032-01-31T12:00:00.000Z"))
                .body("name", equalTo("Olena"))
                .body("tierId", equalTo(tier.id()));
    }

    @Test
    void whoseMembershipDoesNotEndKeepsTheGiftForSomebodyElse() {
        String email = address();
        member(email);
        String token = tokenFor(email);

        check(token).body("redeemable", equalTo(false)).body("obstacle", equalTo("never-ends"));
        redeem(token).statusCode(409).body("detail", containsString("does not end"));

        String id = desk().get("/v1/admin/gifts?email=" + email).path("items[0].id");
        desk().when().get("/v1/admin/gifts/" + id).then().body("state", equalTo("delivered"));
    }

    @Test
    void thePageAsksFirstAndTellsWhatCameOfIt() {
        String email = address();
        String token = tokenFor(email);
        String at = "/v1/gifts/redeem/" + token;

        reader().when()
                .get(at + "?fbclid=IwAR0")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("style-src 'sha256-"))
                .header("Content-Security-Policy", not(containsString("unsafe-inline")))
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("<form method=\"post\">"))
                .body(containsString("Marta gives you 12 months"));
        String next = reader().redirects()
                .follow(false)
                .formParam("name", "Ivan <script>")
                .formParam("utm_source", "mail")
                .when()
                .post(at)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertEquals(at + "?done=1", next.substring(next.indexOf("/v1/")));
        reader().when()
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("Welcome"))
                .body(not(containsString("<form")));
        found(email).body("items[0].name", equalTo("Ivan <script>"));
        reader().redirects()
                .follow(false)
                .formParam("name", "Again")
                .when()
                .post(at)
                .then()
                .statusCode(303);
        reader().when().get(at).then().body(containsString("has been redeemed")).body(not(containsString("Marta")));
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        for (String token : List.of("x", "a".repeat(43), "a".repeat(44), "%27%20OR%201=1")) {
            reader().urlEncodingEnabled(false)
                    .accept("application/json")
                    .when()
                    .get("/v1/gifts/redeem/" + token)
                    .then()
                    .statusCode(404);
            reader().urlEncodingEnabled(false)
                    .when()
                    .get("/v1/gifts/redeem/" + token)
                    .then()
                    .statusCode(404)
                    .contentType("text/html");
        }
        redeem("x").statusCode(422).body("errors[0].pointer", equalTo("/token"));
        redeem("a".repeat(43)).statusCode(404);
        redeem("a".repeat(43), ", \"email\": \"else@example.org\"").statusCode(400);
    }

    @Test
    void whoeverHoldsTheLinkSubscribesToNothing() {
        String email = address();
        create("newsletters", """
                {"name": "%s", "language": "en"}""".formatted(unique("Letter")));

        redeem(tokenFor(email)).statusCode(200);

        assertEquals(1, Mailbox.now(email).size());
    }

    private static <T> List<T> atOnce(int count, Callable<T> action) throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(count)) {
            List<Future<T>> all = many.invokeAll(
                    IntStream.range(0, count).mapToObj(i -> action).toList());
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void theLedgerHearsOfItThoughTheCampaignIsGone() {
        Saved campaign = masthead.campaign.Appeals.campaign();
        String email = address();
        String purchase = record(Till.entry(
                "gift-purchased",
                anEvent(),
                ", \"amount\": 4900, \"currency\": \"EUR\", \"tierId\": \"%s\", \"campaignId\": \"%s\", \"gift\": {\"recipientEmail\": \"%s\"}"
                        .formatted(tier("year").id(), campaign.id(), email)));
        String token = Links.token(Mailbox.of(email, 1).getFirst());
        desk().header("If-Match", campaign.etag())
                .delete(campaign.path())
                .then()
                .statusCode(204);

        redeem(token).statusCode(200);

        String gift = desk().get("/v1/admin/gifts?contributionId=" + purchase).path("items[0].id");
        desk().when()
                .get("/v1/admin/contributions?source=till&sourceEventId=masthead-gift-" + gift)
                .then()
                .body("items[0].matchedId", equalTo(purchase))
                .body("items[0].campaignId", nullValue());
    }
}
