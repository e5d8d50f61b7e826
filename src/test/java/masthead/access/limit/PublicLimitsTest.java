package masthead.access.limit;

import static io.restassured.RestAssured.given;
import static masthead.access.limit.TightLimits.anAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What those whom nobody knows may do. */
@QuarkusTest
@TestProfile(TightLimits.class)
@QuarkusTestResource(TestDatabase.class)
class PublicLimitsTest {

    @Inject
    DataSource database;

    @Inject
    SharedQuotas quotas;

    @Test
    void postsFromOneAddressHaveALimitAndTheAnswersTellOfIt() {
        String address = anAddress();
        for (int left = TightLimits.PUBLIC_POSTS - 1; left >= 0; left--) {
            post(address)
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"public-posts\";q=3;w=60"))
                    .header("RateLimit", matchesPattern("\"public-posts\";r=%d;t=\\d+".formatted(left)));
        }
        post(address)
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", Integer::valueOf, lessThanOrEqualTo(20))
                .header("RateLimit", equalTo("\"public-posts\";r=0;t=60"))
                .header("Cache-Control", equalTo("no-store"));
        post(anAddress()).statusCode(200);
    }

    @Test
    void aHouseholdOfAnIpv6NetworkIsOneAddress() {
        String network = "2001:db8:%x:%x:"
                .formatted(
                        ThreadLocalRandom.current().nextInt(0x100, 0xf00),
                        ThreadLocalRandom.current().nextInt(0x1000, 0xffff));
        for (int i = 0; i < TightLimits.PUBLIC_POSTS; i++) {
            post(network + ":" + (i + 1)).statusCode(200);
        }
        post(network + ":9").statusCode(429);
    }

    @Test
    void nobodyCanTellThatAnAddressIsMailedNoMore() {
        String hash = UUID.randomUUID().toString();
        int before = Letterbox.SENT.get();
        for (int i = 0; i < TightLimits.MAILS + 2; i++) {
            from(anAddress())
                    .queryParam("to", hash)
                    .post("/v1/test-letters")
                    .then()
                    .statusCode(200)
                    .body(equalTo("Thank you"));
        }
        assertEquals(TightLimits.MAILS, Letterbox.SENT.get() - before);
    }

    @Test
    void roomComesBackWithTime() {
        Quota quota = new Quota(UUID.randomUUID().toString(), 2, Duration.ofMillis(400));

        assertTrue(quotas.take(quota, "one").isTaken());
        assertTrue(quotas.take(quota, "one").isTaken());
        Use refused = quotas.take(quota, "one");
        assertFalse(refused.isTaken());
        assertEquals(Duration.ofMillis(200), refused.retry());
        assertTrue(quotas.take(quota, "another").isTaken());
        Deadline.await("there is room again", () -> quotas.take(quota, "one").isTaken());
    }

    @Test
    void theDatabaseKeepsNoAddressAndForgets() throws SQLException {
        String address = anAddress();
        post(address).statusCode(200);
        Quota quota = new Quota(UUID.randomUUID().toString(), 1, Duration.ofMillis(1));
        quotas.take(quota, "short");

        assertEquals(0, count("WHERE position(convert_to('%s', 'UTF8') IN id) > 0".formatted(address)));
        int before = count("");
        Deadline.await("what is over is forgotten", () -> {
            try {
                quotas.forget();
                return count("") < before;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void readersWithoutCredentialsAreLimitedWhereTheOperatorSaysSo() {
        String address = anAddress();
        for (int i = 0; i < TightLimits.ADDRESS_REQUESTS; i++) {
            from(address)
                    .get("/v1/tags?limit=1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"address\";q=5;w=60"));
        }
        from(address).get("/v1/tags?limit=1").then().statusCode(429).header("Retry-After", equalTo("12"));
        from(address)
                .header("Authorization", "Bearer made-up-" + UUID.randomUUID())
                .get("/v1/tags?limit=1")
                .then()
                .statusCode(429);
        from(address)
                .header("Authorization", "Bearer " + Newsroom.key())
                .get("/v1/tags?limit=1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"caller\";q=60000;w=60"));
        from(anAddress()).get("/q/health/live").then().header("RateLimit", nullValue());
    }

    private int count(String where) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM rate_limit " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static ValidatableResponse post(String address) {
        return from(address)
                .body("Hello".getBytes(StandardCharsets.UTF_8))
                .post("/v1/test-letters")
                .then();
    }

    private static RequestSpecification from(String address) {
        return given().noFilters().header("X-Forwarded-For", address);
    }
}
