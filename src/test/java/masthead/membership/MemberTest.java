package masthead.membership;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.unique;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import masthead.access.key.Keys;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Members at the desk. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberTest {

    @Test
    void aMemberIsActiveSinceNowUnlessTheDeskSaysOtherwise() {
        desk().when()
                .get(member(address()).path())
                .then()
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("source", equalTo("desk"))
                .body("since", notNullValue())
                .body("endsAt", nullValue());
    }

    @Test
    void noTwoMembersHaveTheSameAddressHoweverItIsSpelled() {
        String email = address();
        member(email);

        desk().body("{\"email\": \"%s\"}".formatted(email.toUpperCase(Locale.ROOT)))
                .when()
                .post("/v1/admin/members")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/email"))
                .body("errors[0].code", equalTo("taken"));
    }

    @Test
    void membersAreFoundByAnyPartOfTheirAddressOrNameInAnyCase() {
        String name = unique("Olena Harbar");
        Saved member = member(address(), ", \"name\": \"%s\"".formatted(name));
        String email = member.string("email");

        for (String q : new String[] {name.toUpperCase(Locale.ROOT), email.substring(2), "  " + name.substring(4)}) {
            desk().queryParam("q", q)
                    .when()
                    .get("/v1/admin/members")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(member.id()));
        }
        desk().queryParam("q", "%_" + name)
                .when()
                .get("/v1/admin/members")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void membersAreListedByStatusTierAndSource() {
        Saved tier = Membership.tier();
        String of = ", \"tierId\": \"%s\"".formatted(tier.id());
        Saved active = member(address(), of);
        Saved ended = member(address(), of + ", \"status\": \"ended\"");

        desk().when()
                .get("/v1/admin/members?source=desk&status=active&tierId=" + tier.id())
                .then()
                .body("items.id", contains(active.id()));
        desk().when()
                .get("/v1/admin/members?limit=1&tierId=" + tier.id())
                .then()
                .body("items.id", contains(ended.id()))
                .body("next", notNullValue());
    }

    @Test
    void theHistoryTellsEachChangeAndNamesNobody() {
        Saved member = member(address(), ", \"name\": \"Somebody\"");
        Saved cancelled = patch(member, "{\"status\": \"cancelled\", \"endsAt\": \"2031-01-01T00:00:00Z\"}");
        Saved ended = patch(cancelled, "{\"status\": \"ended\"}");
        patch(ended, "{\"status\": \"active\", \"endsAt\": null}");

        String history = desk().when()
                .get(member.path() + "/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("rejoined", "ended", "cancelled", "joined"))
                .body("items[2].endsAt", equalTo("2031-01-01T00:00:00.000Z"))
                .extract()
                .asString();
        org.junit.jupiter.api.Assertions.assertFalse(history.contains("Somebody") || history.contains("@"));
    }

    @Test
    void whatSavesNothingNewChangesNothing() {
        Saved member = member(address());

        Saved same = patch(member, "{\"status\": \"active\"}");

        org.junit.jupiter.api.Assertions.assertEquals(member.etag(), same.etag());
        desk().when().get(member.path() + "/history").then().body("items.kind", contains("joined"));
    }

    @Test
    void whatIsWrongWithAMemberIsToldAllAtOnce() {
        desk().body("""
                {"email": "nobody", "name": " ", "language": "english?", "status": "cancelled"}""")
                .when()
                .post("/v1/admin/members")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/email", "/name", "/language", "/endsAt"));
        desk().body("""
                {"email": "%s", "tierId": "0190b2d4-0000-7000-8000-000000000000", "since": "2999-01-01T00:00:00Z"}""".formatted(address()))
                .when()
                .post("/v1/admin/members")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/tierId", "/since"));
        desk().body("{\"email\": \"%s\", \"endsAt\": \"2020-01-01T00:00:00Z\", \"since\": \"2021-01-01T00:00:00Z\"}"
                        .formatted(address()))
                .when()
                .post("/v1/admin/members")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/endsAt"));
    }

    @Test
    void whatTheServiceOwnsCannotBeWritten() {
        for (String owned : new String[] {"\"source\": \"gift\"", "\"version\": 7", "\"emailHash\": \"AAAA\""}) {
            desk().body("{\"email\": \"%s\", %s}".formatted(address(), owned))
                    .when()
                    .post("/v1/admin/members")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("unknown-field"));
        }
    }

    @Test
    void membersAreSeenWithAScopeForPersonsOnly() {
        Saved member = member(address());
        Saved writer = Keys.key("articles:write", "campaigns:write");

        Keys.with(writer).when().get(member.path()).then().statusCode(403);
        Keys.with(writer).when().get("/v1/admin/members").then().statusCode(403);
        Keys.with(Keys.key("members:read")).when().get(member.path()).then().statusCode(200);
    }

    @Test
    void aRetryOfACreationNamesTheMemberAndKeepsNoAnswer() {
        String body = "{\"email\": \"%s\"}".formatted(address());
        String key = unique("once");
        String at = desk().header("Idempotency-Key", key)
                .body(body)
                .when()
                .post("/v1/admin/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        desk().header("Idempotency-Key", key)
                .body(body)
                .when()
                .post("/v1/admin/members")
                .then()
                .statusCode(409)
                .body("detail", org.hamcrest.Matchers.containsString(at));
    }

    @Test
    void aMembersTokenOpensWhatTheTierOpensAndNamesTheMemberByIdOnly() {
        Saved tier = create(
                "tiers",
                "{\"name\": \"%s\", \"price\": 1, \"currency\": \"EUR\", \"interval\": \"year\", \"opens\": \"paid\"}"
                        .formatted(unique("Patrons")));
        Saved member = member(address(), ", \"tierId\": \"%s\"".formatted(tier.id()));

        desk().body("{\"expiresInSeconds\": 3600}")
                .when()
                .post(member.path() + "/reader-tokens")
                .then()
                .statusCode(200)
                .body("opens", equalTo("paid"))
                .body("tier", equalTo(tier.string("slug")))
                .body("subject", equalTo(member.id()));

        Saved ended = patch(member, "{\"status\": \"ended\"}");
        desk().body("{}").when().post(ended.path() + "/reader-tokens").then().statusCode(409);
    }
}
