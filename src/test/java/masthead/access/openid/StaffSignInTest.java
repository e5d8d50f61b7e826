package masthead.access.openid;

import static masthead.access.openid.SignIn.as;
import static masthead.access.openid.SignIn.claims;
import static masthead.access.openid.SignIn.post;
import static masthead.access.openid.SignIn.sign;
import static masthead.access.openid.SignIn.token;
import static masthead.access.openid.SignIn.with;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import masthead.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestProvider.class)
class StaffSignInTest {

    private static final String ME = "/v1/admin/me";

    @Inject
    DataSource database;

    @Test
    void whoeverSignsInIsToldWhoTheyAre() {
        Map<String, Object> claims = claims("editor", unique("Olena.Shevchuk") + "@courier.example.org");
        claims.put("name", "Олена Шевчук");
        Instant ends = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(120);
        claims.put("exp", ends.getEpochSecond());
        with(sign("staff", "RS256", claims))
                .get(ME)
                .then()
                .statusCode(200)
                .body("kind", equalTo("staff"))
                .body("name", startsWith("olena.shevchuk-"))
                .body("name", not(containsString("courier")))
                .body("displayName", equalTo("Олена Шевчук"))
                .body("roles", contains("editor"))
                .body("scopes", hasItem("articles:publish"))
                .body("scopes", not(hasItem("keys:write")))
                .body("tokenExpiresAt", equalTo(ends.toString().replace("Z", ".000Z")));
    }

    @Test
    void aKeyHasNeitherDisplayNameNorEnd() {
        desk().get(ME).then().body("displayName", nullValue()).body("tokenExpiresAt", nullValue());
    }

    @Test
    void theNameIsKeptWhateverTheProviderCallsThemLaterAndIsNobodyElses() {
        String person = unique("danylo");
        String name = as("writer", person).get(ME).path("name");
        String id = as("writer", person).get(ME).path("id");
        assertEquals(person, name);

        Map<String, Object> renamed = claims("editor", person);
        renamed.put("preferred_username", unique("dan"));
        with(sign("staff", "RS256", renamed))
                .get(ME)
                .then()
                .body("name", equalTo(name))
                .body("id", equalTo(id))
                .body("roles", contains("editor"));

        Map<String, Object> namesake = claims("writer", person);
        namesake.put("sub", unique("somebody-else"));
        with(sign("staff", "RS256", namesake))
                .get(ME)
                .then()
                .body("name", equalTo(person + "-2"))
                .body("id", not(equalTo(id)));
    }

    @Test
    void nobodyOfTheStaffTakesTheNameOfAKey() {
        Map<String, Object> claims = claims("writer", "admin");
        claims.put("sub", unique("admins-namesake"));
        String name = with(sign("staff", "RS256", claims)).get(ME).path("name");
        assertNotEquals("admin", name);
        assertEquals("admin-", name.substring(0, 6));
    }

    @Test
    void whatIsPersonalStandsInOneRow() throws SQLException {
        Map<String, Object> claims = claims("writer", unique("halyna"));
        claims.put("name", unique("Halyna Ros"));
        claims.put("email", unique("halyna") + "@courier.example.org");
        String id = with(sign("staff", "RS256", claims)).get(ME).path("id");
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT display_name, email FROM staff WHERE id = ?::uuid")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                assertEquals(claims.get("name"), row.getString(1));
                assertEquals(claims.get("email"), row.getString(2));
            }
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM audit_entry e WHERE e.target_id = ?::uuid OR position(? IN e::text) > 0")) {
            select.setString(1, id);
            select.setString(2, String.valueOf(claims.get("email")));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                assertEquals(0, row.getInt(1));
            }
        }
    }

    @Test
    void whenSomebodyWasLastSeenIsWrittenOnceAMinute() throws SQLException {
        String person = unique("petro");
        String id = as("writer", person).get(ME).path("id");
        String before = written(id);
        as("writer", person).get(ME).then().statusCode(200);
        Map<String, Object> claims = claims("writer", person);
        claims.put("name", "Petro, whom nobody remembers yet");
        with(sign("staff", "RS256", claims)).get(ME).then().statusCode(200);
        assertEquals(before.substring(0, 30), written(id).substring(0, 30));
    }

    private String written(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT rpad(last_seen_at::text, 40) || xmin::text FROM staff WHERE id = ?::uuid")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Objects.requireNonNull(row.getString(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "forged"})
    void aTokenThatTheProviderDidNotSignIsRefused(String how) {
        refused(sign("staff", how, claims("admin", "mallory")), "The token is not valid");
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = token("writer", "mallory").split("\\.", -1);
        String[] others = token("admin", "mallory").split("\\.", -1);
        refused(parts[0] + "." + others[1] + "." + parts[2], "The token is not valid");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        Map<String, Object> claims = claims("admin", "mallory");
        claims.put("iss", SignIn.issuer("staff") + "2");
        refused(sign("staff", "RS256", claims), "of no OpenID provider that is accepted here");
        claims.put("iss", SignIn.issuer("staff"));
        refused(sign("others", "RS256", claims), "The token is not valid");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        Map<String, Object> claims = claims("admin", "mallory");
        claims.put("aud", "intranet");
        refused(sign("staff", "RS256", claims), "another audience");
        claims.remove("aud");
        refused(sign("staff", "RS256", claims), "another audience");
    }

    @Test
    void aTokenThatIsOverOrNotYetValidOrForEverIsRefused() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = claims("admin", "mallory");
        claims.put("nbf", now + 120);
        refused(sign("staff", "RS256", claims), "not valid yet");
        claims.remove("nbf");
        claims.put("exp", now - 60);
        refused(sign("staff", "RS256", claims), "has expired");
        claims.remove("exp");
        refused(sign("staff", "RS256", claims), "not valid");
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        Map<String, Object> claims = claims("admin", "mallory");
        claims.remove("sub");
        refused(sign("staff", "RS256", claims), "not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "e30.e30.", "..", "mht_x", "mht_", "mht_a.b.c"})
    void whatIsNoTokenIsRefused(String token) {
        refused(token, "");
    }

    @Test
    void whoeverHasNoRoleOfTheDeskIsSignedInAndTold() throws SQLException {
        String person = unique("gardener");
        for (String role : List.of("gardener", "Admin", "")) {
            as(role, person)
                    .get(ME)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"))
                    .body("detail", containsString("none of your roles"));
        }
        Map<String, Object> claims = claims("admin", person);
        claims.put("realm_access", "admin");
        claims.put("roles", List.of("admin"));
        with(sign("staff", "RS256", claims)).get(ME).then().statusCode(403);
        as("gardener", person).get("/v1/articles?limit=1").then().statusCode(200);
    }

    @Test
    void keysThatTheProviderTurnsOverAreFound() {
        as("writer").get(ME).then().statusCode(200);
        String old = token("writer", "the-writer");
        post("staff", "/rotate", "");
        // New keys are looked for at most every few seconds.
        Deadline.await("the new key is known", () -> as("writer").get(ME).statusCode() == 200);
        with(old).get(ME).then().statusCode(401);
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyOutWhoseKeyIsKnown() {
        as("writer").get(ME).then().statusCode(200);
        String known = token("writer", "the-writer");
        post("staff", "/away?it=true", "");
        try {
            with(known).get(ME).then().statusCode(200);
        } finally {
            post("staff", "/away?it=false", "");
        }
    }

    private static void refused(String token, String why) {
        with(token)
                .get(ME)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Cache-Control", containsString("no-store"))
                .body("code", equalTo("unauthorized"))
                .body("detail", containsString(why));
    }
}
