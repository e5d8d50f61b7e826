package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.gift;
import static masthead.membership.Membership.recipient;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import masthead.Deadline;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Gifts from their purchase to the mail with the link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GiftTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private static LocalDate nextYear() {
        return LocalDate.now(ZONE).plusYears(1);
    }

    private static void await(Saved gift, String state) {
        Deadline.await(
                "the gift is " + state,
                () -> desk().get(gift.path()).path("state").equals(state));
    }

    /** What a contribution made. */
    private static Saved bought(String contribution) {
        String id = desk().when()
                .get("/v1/admin/gifts?contributionId=" + contribution)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return Membership.at("/v1/admin/gifts/" + id);
    }

    private static String purchase(String tier, String more) {
        return Till.entry(
                "gift-purchased",
                anEvent(),
                ", \"amount\": 4900, \"currency\": \"EUR\", \"payer\": {\"email\": \"%s\", \"name\": \"Marta\"}%s%s"
                        .formatted(address(), tier, more));
    }

    @Test
    void aGiftIsMailedOnceWithALinkThatOnlyTheMailHas() {
        String email = address();

        Saved gift = gift(
                ", \"giver\": {\"name\": \"Marta\"}, \"recipient\": {\"email\": \"%s\", \"name\": \"Ivan\"}, \"message\": \"For <b>long</b> evenings.\""
                        .formatted(email));
        await(gift, "delivered");

        List<Received> got = Mailbox.of(email, 1);
        assertEquals(1, got.size());
        assertTrue(
                got.getFirst().subject().startsWith("Marta gives you a membership"),
                got.getFirst().subject());
        assertTrue(got.getFirst().text().contains("For <b>long</b> evenings."));
        assertTrue(got.getFirst().html().contains("For &lt;b&gt;long&lt;/b&gt; evenings."));
        String token = Links.token(got.getFirst());
        String seen = desk().when()
                .get(gift.path())
                .then()
                .body("sent", equalTo(1))
                .body("expiresAt", nullValue())
                .body("deliveredAt", notNullValue())
                .extract()
                .asString();
        assertFalse(seen.contains(token));
    }

    @Test
    void aGiftIsMailedInItsLanguage() {
        String email = address();

        gift(recipient(email) + ", \"language\": \"uk-UA\", \"giver\": {\"name\": \"Марта\"}");

        assertTrue(Mailbox.of(email, 1).getFirst().subject().startsWith("Марта дарує вам членство"));
    }

    @Test
    void aGiftWaitsForItsDayByTheClocksOfThePlace() {
        String email = address();
        LocalDate day = nextYear();

        Saved gift = gift(recipient(email) + ", \"deliverOn\": \"%s\", \"zone\": \"Europe/Kyiv\"".formatted(day));

        desk().when()
                .get(gift.path())
                .then()
                .body("state", equalTo("purchased"))
                .body(
                        "deliverAt",
                        equalTo(day.atTime(8, 0)
                                .atZone(ZONE)
                                .toInstant()
                                .toString()
                                .replace("Z", ".000Z")));
        Saved moved = patch(gift, "{\"zone\": \"Pacific/Kiritimati\"}");
        assertEquals(
                day.atTime(8, 0)
                        .atZone(ZoneId.of("Pacific/Kiritimati"))
                        .toInstant()
                        .toString()
                        .replace("Z", ".000Z"),
                moved.string("deliverAt"));
        assertEquals(List.of(), Mailbox.now(email));
    }

    @Test
    void anotherAddressGetsItAtOnceAndTheFormerLinkOpensNothing() {
        String first = address();
        String second = address();
        Saved gift = gift(recipient(first));
        await(gift, "delivered");
        String former = Links.token(Mailbox.of(first, 1).getFirst());

        patch(reread(gift), "{\"recipient\": {\"email\": \"%s\"}}".formatted(second));

        String present = Links.token(Mailbox.of(second, 1).getFirst());
        assertNotEquals(former, present);
        desk().accept("application/json")
                .when()
                .get("/v1/gifts/redeem/" + former)
                .then()
                .statusCode(404);
        desk().accept("application/json")
                .when()
                .get("/v1/gifts/redeem/" + present)
                .then()
                .statusCode(200)
                .body("redeemable", equalTo(true));
    }

    @Test
    void itIsMailedAgainWhenTheDeskWantsSoAndBeforeItsDayToo() {
        String email = address();
        Saved gift = gift(recipient(email) + ", \"deliverOn\": \"%s\"".formatted(nextYear()));

        Saved sent = transition(gift, "resend");
        assertEquals("delivered", sent.string("state"));
        String first = Links.token(Mailbox.of(email, 1).getFirst());
        transition(sent, "resend");

        Deadline.await(
                "another link is there",
                () -> Mailbox.now(email).stream()
                        .anyMatch(mail -> !Links.token(mail).equals(first)));
        desk().accept("application/json")
                .when()
                .get("/v1/gifts/redeem/" + first)
                .then()
                .statusCode(404);
    }

    @Test
    void withoutAnAddressItWaitsForOne() {
        Saved gift = gift("");

        desk().header("If-Match", gift.etag())
                .when()
                .post(gift.path() + "/resend")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/recipient/email"));

        patch(gift, "{\"recipient\": {\"email\": \"%s\"}}".formatted(address()));
        await(gift, "delivered");
    }

    @Test
    void aContributionBuysAGiftWithAllThatWasOrdered() {
        Saved tier = Membership.tier();
        String email = address();
        LocalDate day = nextYear();

        String contribution = record(purchase(", \"tierId\": \"%s\"".formatted(tier.id()), """
                , "gift": {"months": 6, "giverName": "Aunt\\u00a0Marta", "recipientEmail": "%s", "recipientName": "Ivan",
                 "recipientLanguage": "uk", "message": "For the evenings.", "deliverOn": "%s", "zone": "Asia/Tokyo"}""".formatted(email, day)));

        desk().when()
                .get(bought(contribution).path())
                .then()
                .body("state", equalTo("purchased"))
                .body("tierId", equalTo(tier.id()))
                .body("months", equalTo(6))
                .body("language", equalTo("uk"))
                .body("giver.email", containsString("@example.org"))
                .body("recipient.email", equalTo(email))
                .body("recipient.name", equalTo("Ivan"))
                .body("message", equalTo("For the evenings."))
                .body("zone", equalTo("Asia/Tokyo"))
                .body("deliverOn", equalTo(day.toString()));
    }

    @Test
    void aContributionOfADayThatIsOverIsDeliveredAtOnceAndWithoutMonthsIsForWhatOnePaymentBuys() {
        String email = address();

        String contribution = record(purchase(
                ", \"tierId\": \"%s\"".formatted(Membership.tier("quarter").id()),
                ", \"gift\": {\"recipientEmail\": \"%s\", \"deliverOn\": \"2020-01-01\"}".formatted(email)));

        Saved gift = bought(contribution);
        desk().when().get(gift.path()).then().body("months", equalTo(3));
        await(gift, "delivered");
        Mailbox.of(email, 1);
    }

    @Test
    void aContributionForADayThatNobodyMayOrderIsDeliveredOnTheFarthestThatOneMay() {
        String contribution = record(purchase(
                ", \"tierId\": \"%s\"".formatted(Membership.tier().id()),
                ", \"gift\": {\"recipientEmail\": \"%s\", \"deliverOn\": \"9999-12-31\", \"zone\": \"Europe/Kyiv\"}"
                        .formatted(address())));

        desk().when()
                .get(bought(contribution).path())
                .then()
                .body("deliverOn", equalTo(LocalDate.now(ZONE).plusYears(2).toString()));
    }

    @Test
    void aContributionWithoutATierCountsAndMakesNoGift() {
        String contribution = record(purchase("", ""));

        desk().when()
                .get("/v1/admin/gifts?contributionId=" + contribution)
                .then()
                .body("items", empty());
    }

    @Test
    void aWholeRefundRevokesAGiftAndAPartialOneDoesNot() {
        String event = anEvent();
        String email = address();
        String contribution = record(Till.entry(
                "gift-purchased",
                event,
                ", \"amount\": 4900, \"currency\": \"EUR\", \"tierId\": \"%s\", \"gift\": {\"recipientEmail\": \"%s\"}"
                        .formatted(Membership.tier().id(), email)));
        Saved gift = bought(contribution);
        await(gift, "delivered");
        String token = Links.token(Mailbox.of(email, 1).getFirst());

        record(Till.entry(
                "refund",
                anEvent(),
                ", \"refersTo\": [\"%s\"], \"amount\": 100, \"currency\": \"EUR\"".formatted(event)));
        desk().when().get(gift.path()).then().body("state", equalTo("delivered"));

        record(Till.refund(anEvent(), event));
        desk().when().get(gift.path()).then().body("state", equalTo("revoked"));
        desk().accept("application/json")
                .when()
                .get("/v1/gifts/redeem/" + token)
                .then()
                .statusCode(200)
                .body("redeemable", equalTo(false))
                .body("obstacle", equalTo("revoked"));
    }

    @Test
    void aRefundThatComesBeforeItsPurchaseRevokesTheGiftBeforeItIsMailed() {
        String event = anEvent();
        String email = address();
        record(Till.refund(anEvent(), event));

        String contribution = record(Till.entry(
                "gift-purchased",
                event,
                ", \"amount\": 4900, \"currency\": \"EUR\", \"tierId\": \"%s\", \"gift\": {\"recipientEmail\": \"%s\"}"
                        .formatted(Membership.tier().id(), email)));

        desk().when().get(bought(contribution).path()).then().body("state", equalTo("revoked"));
        assertEquals(List.of(), Mailbox.now(email));
    }

    @Test
    void whatWasRevokedStaysSo() {
        Saved revoked = transition(gift(""), "revoke");

        for (String way : List.of("resend", "revoke")) {
            desk().header("If-Match", revoked.etag())
                    .when()
                    .post(revoked.path() + "/" + way)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("illegal-transition"));
        }
        desk().contentType("application/merge-patch+json")
                .header("If-Match", revoked.etag())
                .body("{\"months\": 1}")
                .when()
                .patch(revoked.path())
                .then()
                .statusCode(409);
    }

    @Test
    void giftsAreListedByStateAndByTheAddressOfEitherSide() {
        String giver = address();
        Saved gift = gift(", \"giver\": {\"email\": \"%s\"}, \"deliverOn\": \"%s\"".formatted(giver, nextYear()));

        desk().queryParam("email", giver.toUpperCase(java.util.Locale.ROOT))
                .queryParam("state", "purchased")
                .when()
                .get("/v1/admin/gifts")
                .then()
                .statusCode(200)
                .body("items.id", contains(gift.id()))
                .body("items[0].giver.email", equalTo(giver));
        desk().queryParam("email", "nobody")
                .when()
                .get("/v1/admin/gifts")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsWrongWithAGiftIsToldAllAtOnce() {
        desk().body("""
                {"months": 121, "recipient": {"email": "nobody", "name": "Two\\nlines"}, "zone": "Mars/Olympus", "message": " "}""")
                .when()
                .post("/v1/admin/gifts")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/tierId", "/months", "/recipient/email", "/recipient/name", "/zone", "/message"));
        for (String day : List.of(
                LocalDate.now(ZONE).minusDays(2).toString(),
                LocalDate.now(ZONE).plusYears(3).toString())) {
            desk().body("{\"tierId\": \"%s\", \"months\": 1, \"deliverOn\": \"%s\"}"
                            .formatted(Membership.tier().id(), day))
                    .when()
                    .post("/v1/admin/gifts")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/deliverOn"));
        }
        for (String unreadable :
                List.of("\"deliverOn\": \"2027-02-30\"", "\"state\": \"redeemed\"", "\"months\": \"1\"")) {
            desk().body("{\"tierId\": \"%s\", %s}".formatted(Membership.tier().id(), unreadable))
                    .when()
                    .post("/v1/admin/gifts")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aTierOfAGiftThatCanBeRedeemedIsNotPutInTheTrash() {
        Saved tier = Membership.tier();
        desk().body("{\"tierId\": \"%s\", \"months\": 1}".formatted(tier.id()))
                .post("/v1/admin/gifts")
                .then()
                .statusCode(201);

        desk().header("If-Match", tier.etag())
                .when()
                .delete(tier.path())
                .then()
                .statusCode(409)
                .body("uses.gifts", equalTo(1));
    }

    @Test
    void whoGivesAndWhoIsGivenCanBeErased() {
        String name = unique("Ivan");
        Saved gift = gift(", \"giver\": {\"name\": \"Marta\"}, \"recipient\": {\"name\": \"%s\"}".formatted(name));

        desk().header("If-Match", gift.etag()).when().delete(gift.path()).then().statusCode(204);

        desk().when()
                .get(gift.path())
                .then()
                .body("state", equalTo("revoked"))
                .body("giver.name", nullValue())
                .body("recipient.name", nullValue());
    }
}
