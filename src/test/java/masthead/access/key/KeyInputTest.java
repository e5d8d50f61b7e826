package masthead.access.key;

import static masthead.access.key.Keys.draft;
import static masthead.access.key.Keys.key;
import static masthead.access.key.Keys.keyOf;
import static masthead.access.key.Keys.with;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyInputTest {

    @Inject
    Clock clock;

    @Test
    void theNameIsItsOwnForEver() {
        Saved made = key("desk:read");
        String name = made.string("name");
        for (String taken : new String[] {name, "admin", "demo", "scheduler"}) {
            desk().body(draft(taken, "", "desk:read"))
                    .when()
                    .post("/v1/admin/keys")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/name"))
                    .body("errors[0].code", equalTo("taken"));
        }
        change(desk(), made, "{\"name\": \"another\"}").statusCode(422).body("errors[0].pointer", equalTo("/name"));
        revoke(made).statusCode(204);
        desk().body(draft(name, "", "desk:read"))
                .when()
                .post("/v1/admin/keys")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/name | {'name': ' ', 'scopes': ['desk:read']}",
                "/name | {'name': 'ends with a space ', 'scopes': ['desk:read']}",
                "/scopes | {'name': 'x', 'scopes': []}",
                "/scopes | {'name': 'x'}",
                "/expiresAt | {'name': 'x', 'scopes': ['desk:read'], 'expiresAt': '2020-01-01T00:00:00Z'}",
                "/allowedOrigins/0 | {'name': 'x', 'scopes': ['desk:read'], 'allowedOrigins': ['https://A.example/']}",
                "/description | {'name': 'x', 'scopes': ['desk:read'], 'description': ' '}"
            })
    void whatIsNotValidIsNamed(String pointer, String draft) {
        desk().body(draft.replace('\'', '"'))
                .when()
                .post("/v1/admin/keys")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'hash': 'x'", "'id': 'x'", "'createdBy': 'x'", "'lastUsedAt': 'x'", "'key': 'mh_x'"})
    void whatTheServiceOwnsCannotBeSaid(String member) {
        desk().body("{\"name\": \"x\", \"scopes\": [\"desk:read\"], %s}".formatted(member.replace('\'', '"')))
                .when()
                .post("/v1/admin/keys")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @Test
    void aRetryMakesNoSecondKeyAndIsToldNoSecret() {
        String name = unique("once");
        String id = desk().header("Idempotency-Key", name)
                .body(draft(name, "", "desk:read"))
                .post("/v1/admin/keys")
                .path("id");
        desk().header("Idempotency-Key", name)
                .body(draft(name, "", "desk:read"))
                .when()
                .post("/v1/admin/keys")
                .then()
                .statusCode(409)
                .body("code", equalTo("secret-shown-once"))
                .body("detail", containsString(id));
    }

    @Test
    void nobodyGivesOrChangesWhatTheyDoNotHave() {
        Saved keeper = keyOf(desk(), unique("keeper"), expiring(), "keys:write", "articles:write");
        Saved strong = key("articles:publish");
        with(keeper)
                .body(draft(unique("grab"), "", "articles:write", "articles:publish", "audit:read"))
                .when()
                .post("/v1/admin/keys")
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("articles:publish", "audit:read"));
        change(with(keeper), reread(keeper), "{\"scopes\": [\"keys:write\", \"members:read\"]}")
                .statusCode(403);
        change(with(keeper), strong, "{\"description\": \"mine\"}").statusCode(403);
        rotate(with(keeper), strong, "").statusCode(403);
        with(keeper).header("If-Match", "*").when().delete(strong.path()).then().statusCode(403);
        Saved weak = keyOf(with(keeper), unique("weak"), "", "articles:read");
        rotate(with(keeper), weak, "").statusCode(200);
        with(strong).when().get("/v1/admin/articles").then().statusCode(200);
    }

    private String expiring() {
        return "\"expiresAt\": \"%s\",".formatted(clock.instant().plus(Duration.ofHours(1)));
    }

    private static ValidatableResponse change(
            io.restassured.specification.RequestSpecification caller, Saved key, String changes) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", key.etag())
                .body(changes)
                .when()
                .patch(key.path())
                .then();
    }

    private static ValidatableResponse rotate(
            io.restassured.specification.RequestSpecification caller, Saved key, String body) {
        return caller.header("If-Match", key.etag())
                .body(body)
                .when()
                .post(key.path() + "/rotate")
                .then();
    }

    private static ValidatableResponse revoke(Saved key) {
        return desk().header("If-Match", key.etag()).when().delete(key.path()).then();
    }
}
