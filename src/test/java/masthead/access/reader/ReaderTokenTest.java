package masthead.access.reader;

import static masthead.access.openid.SignIn.as;
import static masthead.access.openid.SignIn.with;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import masthead.access.openid.SignIn;
import masthead.desk.Newsroom.Saved;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReaderTokenTest {

    private static final String BEHIND = "Behind the marker.";

    @Inject
    ReaderSecrets secrets;

    @Inject
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "members, members, true",
        "members, paid, false",
        "paid, members, true",
        "paid, paid, true",
    })
    void aTokenOpensWhatItSays(String opens, String visibility, boolean granted) {
        Saved article = gated(visibility);
        for (String address : new String[] {
            "/v1/articles/" + article.id(), "/v1/articles/by-slug/" + article.string("slug"),
        }) {
            read(address, token(opens))
                    .body("access.granted", equalTo(granted))
                    .body("access.visibility", equalTo(visibility))
                    .body("body.text", granted ? hasItem(BEHIND) : not(hasItem(BEHIND)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "harbour-friends, members, true",
        "harbour-friends, paid, false",
        "captains, paid, true",
        "captains, members, true",
        "members, members, false",
        "nobody, members, false",
    })
    void theProvidersWordOnTheTierOpensWhatTheSettingsSay(String tier, String visibility, boolean granted) {
        read("/v1/articles/" + gated(visibility).id(), SignIn.reader(tier)).body("access.granted", equalTo(granted));
    }

    @ParameterizedTest
    @CsvSource({"writer, true", "contributor, false", "gardener, false"})
    void theStaffReadTheWholeByTheirScopes(String role, boolean granted) {
        for (String visibility : new String[] {"members", "paid"}) {
            read("/v1/articles/" + gated(visibility).id(), SignIn.token(role, "reading-" + role))
                    .body("access.granted", equalTo(granted));
        }
    }

    @Test
    void whatATokenOpenedIsKeptByNobody() {
        String address = "/v1/articles/" + gated("members").id();
        String etag = read(address, token("members")).extract().header("ETag");
        ValidatableResponse everybody = reader().get(address).then().statusCode(200);
        everybody
                .header("Cache-Control", startsWith("public"))
                .header("Vary", containsString("Authorization"))
                .header("ETag", not(equalTo(etag)))
                .body("access.granted", equalTo(false))
                .body("body.text", not(hasItem(BEHIND)));
        // And what everybody gets is remembered now, and still not what this reader gets.
        read(address, token("members")).body("access.granted", equalTo(true));
        reader().header("If-None-Match", etag)
                .get(address)
                .then()
                .statusCode(200)
                .body("access.granted", equalTo(false));
    }

    @Test
    void listsAndSearchesGiveReadersNoMore() {
        Saved article = gated("members");
        for (String address : new String[] {
            "/v1/articles?ids=" + article.id(), "/v1/search?q=%22Behind+the+marker%22",
        }) {
            String answer = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + token("paid"))
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .extract()
                    .asString();
            assertEquals(-1, answer.indexOf(BEHIND), address);
        }
    }

    @Test
    void aTokenSaysWhatItWasIssuedForAndEndsInAQuarterOfAnHour() throws Exception {
        Instant before = clock.instant();
        ValidatableResponse issued = issue("""
                {"opens": "paid", "tier": "harbour-friends", "subject": "reader-70412"}""")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("token", startsWith("mht_"))
                .body("opens", equalTo("paid"))
                .body("tier", equalTo("harbour-friends"))
                .body("subject", equalTo("reader-70412"));
        Duration lifetime =
                Duration.between(before, Instant.parse(issued.extract().path("expiresAt")));
        assertEquals(0, lifetime.minusMinutes(15).abs().toMinutes());
        String token = issued.extract().path("token");
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        assertEquals(
                "reader-70412", new ObjectMapper().readTree(payload).path("sub").asText());
        issue("{\"opens\": \"members\"}").body("tier", nullValue()).body("subject", nullValue());
    }

    @Test
    void onlyWhoMayChangeMembersIssuesThem() {
        String body = "{\"opens\": \"members\"}";
        as("audience").body(body).post("/v1/admin/reader-tokens").then().statusCode(200);
        as("editor")
                .body(body)
                .post("/v1/admin/reader-tokens")
                .then()
                .statusCode(403)
                .body("wantedScopes", hasItem("members:write"));
        with(token("paid")).body(body).post("/v1/admin/reader-tokens").then().statusCode(403);
    }

    @Test
    void everyFaultIsTold() {
        issue("""
                {"tier": "Not a slug", "subject": "olena@example.org", "expiresInSeconds": 86401}""").statusCode(422).body("errors.pointer", hasItems("/opens", "/tier", "/subject", "/expiresInSeconds"));
        issue("{\"opens\": \"members\", \"expiresInSeconds\": 59}").statusCode(422);
        issue("{\"opens\": \"everything\"}").statusCode(400);
        issue("{\"opens\": \"members\", \"scopes\": [\"articles:write\"]}").statusCode(400);
    }

    @Test
    void atTheDeskATokenOpensNothing() {
        for (String address : new String[] {"/v1/admin/me", "/v1/admin/articles", "/v1/admin/tags"}) {
            with(token("paid"))
                    .get(address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"))
                    .body("detail", containsString("reader's token"));
        }
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysSo() {
        ReaderTokens yesterday = new ReaderTokens(secrets, Clock.offset(clock, Duration.ofMinutes(-16)));
        String token = yesterday
                .issue(new ReaderTokenDraft(ReaderOpening.PAID, null, null, null))
                .token();
        String address = "/v1/articles/" + gated("members").id();
        refused(token, address).body("detail", containsString("has expired"));
        refused(token, "/v1/admin/me").body("detail", containsString("has expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mht_", "mht_x", "mht_a.b.c", "x", "e30.e30.e30"})
    void whatIsNoTokenIsRefused(String token) {
        refused(token, "/v1/articles/" + gated("members").id());
    }

    @Test
    void aForgedTokenIsRefused() {
        String address = "/v1/articles/" + gated("members").id();
        String[] members = token("members").split("\\.", -1);
        String[] paid = token("paid").split("\\.", -1);
        refused(members[0] + "." + paid[1] + "." + members[2], address);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        refused("mht_" + none + "." + paid[1] + ".", address);
        refused(members[0] + "." + members[1] + ".", address);
        refused("mht_" + SignIn.token("admin", "mallory"), address);
        // Without its prefix it is nobody's.
        refused(paid[0].substring("mht_".length()) + "." + paid[1] + "." + paid[2], address);
        refused(
                SignIn.sign(
                        "readers", "forged", Map.of("iss", issuer(), "aud", "site", "sub", "x", "exp", 4_000_000_000L)),
                address);
    }

    @Test
    void aTokenWhoseSecretIsGoneOpensNothing() throws InvalidJwtException {
        String token = token("paid");
        ReaderTokens others = new ReaderTokens(
                new ReaderSecrets(clock) {
                    @Override
                    @Nullable ReaderSecret byId(String id) {
                        return null;
                    }
                },
                clock);
        assertThrows(InvalidJwtException.class, () -> others.opened(token));
        assertEquals(ReaderOpening.PAID.opened(), new ReaderTokens(secrets, clock).opened(token));
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("masthead.readers.issuer", String.class);
    }

    private static Saved gated(String visibility) {
        return publish(create("articles", """
                {"language": "en", "headline": "%s", "visibility": "%s", "body": [
                  {"type": "paragraph", "spans": [{"text": "Before the marker."}]}, {"type": "members-only"},
                  {"type": "paragraph", "spans": [{"text": "%s"}]}]}""".formatted(unique("Gated"), visibility, BEHIND)));
    }

    private static ValidatableResponse issue(String body) {
        return desk().body(body).post("/v1/admin/reader-tokens").then();
    }

    private static String token(String opens) {
        return issue("{\"opens\": \"%s\"}".formatted(opens)).extract().path("token");
    }

    private static ValidatableResponse read(String address, String token) {
        return with(token).get(address).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
    }

    private static ValidatableResponse refused(String token, String address) {
        return with(token)
                .get(address)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("unauthorized"));
    }
}
