package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static masthead.membership.Membership.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import masthead.Deadline;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** A cancellation that was none leaves a membership as it was before. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReinstatementTest {

    private static String joined(String email, String interval, Instant at) {
        return Till.entry(
                        "member-joined",
                        anEvent(),
                        ", \"payer\": {\"email\": \"%s\"}, \"tierId\": \"%s\""
                                .formatted(email, Membership.tier(interval).id()))
                .replace("2026-11-01T08:00:00Z", at.toString());
    }

    private static String cancelled(String email) {
        return record(Till.entry("cancellation", anEvent(), ", \"payer\": {\"email\": \"%s\"}".formatted(email))
                .replace("2026-11-01T08:00:00Z", Instant.now().toString()));
    }

    private static void correct(String cancellation) {
        record(correction(cancellation));
    }

    private static String correction(String of) {
        return Till.entry(
                "correction", anEvent(), ", \"correctsId\": \"%s\", \"reason\": \"It was another.\"".formatted(of));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** When somebody joined whose year ends then. */
    private static Instant aYearBefore(Instant end) {
        return end.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    }

    private static Saved at(String email) {
        return Membership.at("/v1/admin/members/" + found(email).extract().path("items[0].id"));
    }

    private static String status(String email) {
        return found(email).extract().path("items[0].status");
    }

    @Test
    void aMembershipForEverHoldsForEverAgain() {
        String email = address();
        record(joined(email, "once", now().minus(1, ChronoUnit.DAYS)));
        String cancellation = cancelled(email);
        found(email).body("items[0].status", equalTo("ended"));

        correct(cancellation);

        found(email)
                .body("items[0].status", equalTo("active"))
                .body("items[0].endsAt", nullValue())
                .body("items[0].renews", equalTo(false));
        desk().when()
                .get(at(email).path() + "/history")
                .then()
                .body("items.kind", contains("rejoined", "ended", "joined"));
    }

    @Test
    void whatIsRightIsToldTogetherWithItsCorrection() {
        String email = address();
        record(joined(email, "year", now().minus(1, ChronoUnit.DAYS)));
        String wrong = cancelled(email);

        Till.tell(
                Till.entry("cancellation", anEvent(), ", \"payer\": {\"email\": \"%s\"}".formatted(email))
                        .replace("2026-11-01T08:00:00Z", Instant.now().toString()),
                correction(wrong));

        found(email).body("items[0].status", equalTo("cancelled"));
    }

    @Test
    void whoWasLateToPayHasTheRestOfTheGraceAgain() {
        String email = address();
        record(joined(email, "year", aYearBefore(now().minus(2, ChronoUnit.DAYS))));
        String endsAt = at(email).string("endsAt");
        String cancellation = cancelled(email);
        found(email).body("items[0].status", equalTo("ended"));

        correct(cancellation);

        found(email)
                .body("items[0].status", equalTo("active"))
                .body("items[0].endsAt", equalTo(endsAt))
                .body("items[0].renews", equalTo(true));
    }

    @Test
    void whatTimeAloneHasEndedSinceIsBroughtBackToo() {
        String email = address();
        record(joined(email, "year", aYearBefore(now().plus(3, ChronoUnit.SECONDS))));
        String cancellation = cancelled(email);
        Deadline.await("its time is over", () -> status(email).equals("ended"));

        correct(cancellation);

        found(email).body("items[0].status", equalTo("active")).body("items[0].renews", equalTo(true));
    }

    @Test
    void whatWouldBeOverByNowStaysEnded() {
        String email = address();
        member(email, ", \"endsAt\": \"%s\"".formatted(now().plus(3, ChronoUnit.SECONDS)));
        String cancellation = cancelled(email);
        Deadline.await("its time is over", () -> status(email).equals("ended"));

        correct(cancellation);

        desk().when()
                .get(at(email).path() + "/history")
                .then()
                .body("items.kind", contains("ended", "cancelled", "joined"));
    }

    @Test
    void whoWasNotExpectedToPayAgainIsNotAfterwards() {
        String email = address();
        member(email, ", \"endsAt\": \"2031-01-01T00:00:00Z\"");
        String cancellation = cancelled(email);
        found(email).body("items[0].status", equalTo("cancelled"));

        correct(cancellation);

        found(email)
                .body("items[0].status", equalTo("active"))
                .body("items[0].renews", equalTo(false))
                .body("items[0].endsAt", equalTo("2031-01-01T00:00:00.000Z"));
    }

    @Test
    void whoHasJoinedAnewSinceStaysAsTheyAre() {
        String email = address();
        record(joined(email, "once", now().minus(1, ChronoUnit.DAYS)));
        String cancellation = cancelled(email);
        record(joined(email, "year", now()));
        String endsAt = at(email).string("endsAt");

        correct(cancellation);

        found(email).body("items[0].endsAt", equalTo(endsAt)).body("items[0].renews", equalTo(true));
    }

    @Test
    void whatTheDeskHasSaidSinceOfTheEndHolds() {
        String email = address();
        record(joined(email, "year", now()));
        String cancellation = cancelled(email);
        patch(at(email), "{\"endsAt\": \"2040-01-01T00:00:00Z\"}");

        correct(cancellation);

        found(email)
                .body("items[0].status", equalTo("cancelled"))
                .body("items[0].endsAt", equalTo("2040-01-01T00:00:00.000Z"));
    }

    @Test
    void anotherNameSinceChangesNothingOfTheMembership() {
        String email = address();
        record(joined(email, "year", now()));
        String cancellation = cancelled(email);
        patch(at(email), "{\"name\": \"Olena\"}");

        correct(cancellation);

        found(email)
                .body("items[0].status", equalTo("active"))
                .body("items[0].renews", equalTo(true))
                .body("items[0].name", equalTo("Olena"));
    }

    @Test
    void whoWasErasedSinceStaysUnknown() {
        String email = address();
        record(joined(email, "year", now()));
        String cancellation = cancelled(email);
        Saved member = at(email);
        desk().header("If-Match", member.etag()).delete(member.path()).then().statusCode(204);

        correct(cancellation);

        found(email).body("items", empty());
    }
}
