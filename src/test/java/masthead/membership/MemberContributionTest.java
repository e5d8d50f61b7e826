package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What contributions make of members. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberContributionTest {

    /** At the beginning of November 2026, whatever the day is. */
    private static String joined(String event, String email, Saved tier, String more) {
        return Till.entry(
                "member-joined",
                event,
                ", \"payer\": {\"email\": \"%s\", \"name\": \"Olena\", \"language\": \"uk\"%s}, \"tierId\": \"%s\", \"amount\": 500, \"currency\": \"EUR\""
                        .formatted(email, more, tier.id()));
    }

    private static String again(String event, String email, Saved tier, String at) {
        return joined(event, email, tier, "").replace("2026-11-01T08:00:00Z", at);
    }

    @Test
    void whoJoinsIsAMemberOfTheTierForAsLongAsWasPaidFor() {
        Saved tier = Membership.tier("year");
        String email = address();

        record(joined(anEvent(), email, tier, ""));

        found(email)
                .body("items[0].status", equalTo("active"))
                .body("items[0].source", equalTo("contribution"))
                .body("items[0].name", equalTo("Olena"))
                .body("items[0].language", equalTo("uk"))
                .body("items[0].tierId", equalTo(tier.id()))
                .body("items[0].since", equalTo("2026-11-01T08:00:00.000Z"))
                .body("items[0].endsAt", equalTo("2027-11-01T08:00:00.000Z"))
                .body("items[0].renews", equalTo(true));
    }

    @Test
    void theSameToldAgainChangesNothingAndARenewalAddsTime() {
        Saved tier = Membership.tier("year");
        String email = address();
        String event = anEvent();
        record(joined(event, email, tier, ""));

        record(joined(event, email, tier, ""));
        found(email).body("items[0].endsAt", equalTo("2027-11-01T08:00:00.000Z"));

        record(again(anEvent(), email.toUpperCase(Locale.ROOT), tier, "2026-11-20T00:00:00Z"));
        String path = found(email)
                .body("items[0].endsAt", equalTo("2028-11-01T08:00:00.000Z"))
                .extract()
                .path("items[0].id");
        desk().when()
                .get("/v1/admin/members/" + path + "/history")
                .then()
                .body("items.kind", contains("extended", "joined"))
                .body("items[0].months", equalTo(12));
    }

    @Test
    void whoIsKnownByACustomerNumberOnlyIsFoundByIt() {
        Saved tier = Membership.tier("year");
        String email = address();
        String customer = anEvent();
        record(joined(anEvent(), email, tier, ", \"customerId\": \"%s\"".formatted(customer)));

        record(Till.entry(
                "member-joined",
                anEvent(),
                ", \"payer\": {\"customerId\": \"%s\"}, \"tierId\": \"%s\"".formatted(customer, tier.id())));

        found(email).body("items[0].endsAt", equalTo("2028-11-01T08:00:00.000Z"));
    }

    @Test
    void aMonthEndsOnTheLastDayOfAShorterOne() {
        Saved tier = Membership.tier("quarter");
        String email = address();

        record(again(anEvent(), email, tier, "2026-11-25T23:30:00-02:00"));

        found(email).body("items[0].endsAt", equalTo("2027-02-26T01:30:00.000Z"));
        String last = address();
        record(again(anEvent(), last, Membership.tier("year"), "2024-02-29T12:00:00Z"));
        found(last).body("items[0].endsAt", equalTo("2025-02-28T12:00:00.000Z"));
    }

    @Test
    void whatIsPaidOnceHoldsForEver() {
        String email = address();

        record(joined(anEvent(), email, Membership.tier("once"), ""));

        found(email).body("items[0].endsAt", nullValue()).body("items[0].renews", equalTo(false));
    }

    @Test
    void whatIsPaidOnceOutlivesARefundOfWhatCameBefore() {
        String email = address();
        String before = anEvent();
        record(joined(before, email, Membership.tier("month"), ""));
        record(again(anEvent(), email, Membership.tier("once"), "2026-11-02T08:00:00Z"));

        record(Till.refund(anEvent(), before));

        found(email).body("items[0].endsAt", nullValue()).body("items[0].status", equalTo("active"));
    }

    @Test
    void whoCancelsStaysUntilThePaidTimeIsOver() {
        String email = address();
        record(joined(anEvent(), email, Membership.tier("year"), ""));

        record(Till.entry("cancellation", anEvent(), ", \"payer\": {\"email\": \"%s\"}".formatted(email))
                .replace("2026-11-01T08", "2026-11-02T08"));

        found(email)
                .body("items[0].status", equalTo("cancelled"))
                .body("items[0].renews", equalTo(false))
                .body("items[0].endsAt", equalTo("2027-11-01T08:00:00.000Z"));
    }

    @Test
    void aCancellationThatComesBeforeItsJoiningIsNotLost() {
        String email = address();
        String join = anEvent();
        record(Till.entry("cancellation", anEvent(), ", \"refersTo\": [\"%s\"]".formatted(join))
                .replace("2026-11-01T08", "2026-11-02T08"));

        record(joined(join, email, Membership.tier("year"), ""));

        found(email).body("items[0].status", equalTo("cancelled"));
    }

    @Test
    void whatIsToldTogetherIsTakenInTheOrderOfTime() {
        String email = address();
        String cancellation = Till.entry("cancellation", anEvent(), ", \"payer\": {\"email\": \"%s\"}".formatted(email))
                .replace("2026-11-01T08", "2026-11-02T08");

        Till.tell(cancellation, joined(anEvent(), email, Membership.tier("year"), ""));

        found(email).body("items[0].status", equalTo("cancelled"));
    }

    @Test
    void anOldCancellationThatComesLateDoesNotCancelWhatWasPaidForSince() {
        String email = address();
        record(joined(anEvent(), email, Membership.tier("year"), ""));

        record(Till.entry("cancellation", anEvent(), ", \"payer\": {\"email\": \"%s\"}".formatted(email))
                .replace("2026-11-01T08", "2026-10-02T08"));

        found(email).body("items[0].status", equalTo("active"));
    }

    @Test
    void aCancellationThatWasNoneIsTakenBack() {
        String email = address();
        record(joined(anEvent(), email, Membership.tier("year"), ""));
        String cancellation =
                record(Till.entry("cancellation", anEvent(), ", \"payer\": {\"email\": \"%s\"}".formatted(email))
                        .replace("2026-11-01T08", "2026-11-02T08"));

        record(Till.entry(
                "correction",
                anEvent(),
                ", \"correctsId\": \"%s\", \"reason\": \"It was another.\"".formatted(cancellation)));

        found(email).body("items[0].status", equalTo("active")).body("items[0].renews", equalTo(true));
    }

    @Test
    void aWholeRefundTakesItsTimeBackOnceAndAPartialOneNothing() {
        Saved tier = Membership.tier("year");
        String email = address();
        String first = anEvent();
        String second = anEvent();
        record(joined(first, email, tier, ""));
        record(again(second, email, tier, "2026-11-02T08:00:00Z"));

        record(Till.entry(
                "refund",
                anEvent(),
                ", \"refersTo\": [\"%s\"], \"amount\": 200, \"currency\": \"EUR\"".formatted(second)));
        found(email).body("items[0].endsAt", equalTo("2028-11-01T08:00:00.000Z"));

        record(Till.entry(
                "refund",
                anEvent(),
                ", \"refersTo\": [\"%s\"], \"amount\": 300, \"currency\": \"EUR\"".formatted(second)));
        record(Till.refund(anEvent(), second));
        found(email)
                .body("items[0].endsAt", equalTo("2027-11-01T08:00:00.000Z"))
                .body("items[0].status", equalTo("active"));

        record(Till.refund(anEvent(), first));
        found(email).body("items[0].status", equalTo("ended"));
    }

    @Test
    void whoseMembershipHadEndedBeginsAnew() {
        String email = address();
        Saved member = Membership.member(email, ", \"status\": \"ended\", \"since\": \"2020-01-01T00:00:00Z\"");

        record(joined(anEvent(), email, Membership.tier("year"), ""));

        desk().when()
                .get(member.path())
                .then()
                .body("status", equalTo("active"))
                .body("since", equalTo("2026-11-01T08:00:00.000Z"))
                .body("endsAt", equalTo("2027-11-01T08:00:00.000Z"));
        desk().when().get(member.path() + "/history").then().body("items[0].kind", equalTo("rejoined"));
    }

    @Test
    void theDeskHasTheLastWord() {
        String email = address();
        record(joined(anEvent(), email, Membership.tier("year"), ""));
        String id = found(email).extract().path("items[0].id");
        Saved member = Membership.at("/v1/admin/members/" + id);

        patch(member, "{\"endsAt\": \"2040-01-01T00:00:00Z\"}");

        found(email)
                .body("items[0].renews", equalTo(false))
                .body("items[0].endsAt", equalTo("2040-01-01T00:00:00.000Z"));
    }

    @Test
    void withoutAnAddressNobodyBecomesAMemberAndTheContributionCountsAllTheSame() {
        String customer = anEvent();

        record(Till.entry("member-joined", anEvent(), ", \"payer\": {\"customerId\": \"%s\"}".formatted(customer)));

        desk().queryParam("q", customer).when().get("/v1/admin/members").then().body("items", empty());
    }

    @Test
    void anUnknownTierMakesAMemberWithoutOne() {
        String email = address();

        record(Till.entry(
                "member-joined",
                anEvent(),
                ", \"payer\": {\"email\": \"%s\"}, \"tierId\": \"0190b2d4-0000-7000-8000-000000000000\""
                        .formatted(email)));

        found(email).body("items[0].tierId", nullValue()).body("items[0].endsAt", nullValue());
    }

    @Test
    void ofManyWhoTellOfTheSamePersonAtOnceOneMakesTheMember() throws Exception {
        Saved tier = Membership.tier("year");
        String email = address();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (var told : many.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<String>) () -> record(joined(anEvent(), email, tier, "")))
                    .toList())) {
                told.get();
            }
        }

        String id = found(email)
                .body("items.size()", equalTo(1))
                .body("items[0].endsAt", equalTo("2034-11-01T08:00:00.000Z"))
                .extract()
                .path("items[0].id");
        assertEquals(
                8, desk().get("/v1/admin/members/" + id + "/history?limit=50").<Integer>path("items.size()"));
    }
}
