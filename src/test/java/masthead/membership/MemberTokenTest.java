package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.desk;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static masthead.membership.Membership.member;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import masthead.contribution.Till;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Tokens of members end no later than their memberships. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberTokenTest {

    private static final Duration GRACE = Duration.ofDays(7);

    /** Somebody who is expected to pay again, and whose year ended then. */
    private static String late(Instant end) {
        String email = address();
        record(Till.entry(
                        "member-joined",
                        anEvent(),
                        ", \"payer\": {\"email\": \"%s\"}, \"tierId\": \"%s\""
                                .formatted(email, Membership.tier("year").id()))
                .replace(
                        "2026-11-01T08:00:00Z",
                        end.atOffset(ZoneOffset.UTC).minusYears(1).toInstant().toString()));
        return found(email).extract().path("items[0].id");
    }

    private static ValidatableResponse token(String id) {
        return desk().body("{\"expiresInSeconds\": 86400}")
                .when()
                .post("/v1/admin/members/" + id + "/reader-tokens")
                .then();
    }

    private static void assertEndsBy(Instant end, String id) {
        Instant expiresAt = Instant.parse(token(id).statusCode(200).extract().<String>path("expiresAt"));
        assertTrue(!expiresAt.isAfter(end), () -> expiresAt + " is later than " + end);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void theTokenOfWhoIsExpectedToPayAgainEndsWithTheGrace() {
        Instant end = now().plus(1, ChronoUnit.HOURS);

        assertEndsBy(end, late(end.minus(GRACE)));
    }

    @Test
    void theTokenOfWhoIsNotEndsWithTheMembership() {
        Instant end = now().plus(1, ChronoUnit.HOURS);

        assertEndsBy(
                end, member(address(), ", \"endsAt\": \"%s\"".formatted(end)).id());
    }

    @Test
    void whoseGraceIsOverGetsNoneEvenIfNobodyHasEndedTheMembershipYet() {
        token(late(now().minus(GRACE).minusSeconds(1))).statusCode(409);
    }
}
