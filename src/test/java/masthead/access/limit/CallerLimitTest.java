package masthead.access.limit;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import masthead.Deadline;
import masthead.access.openid.SignIn;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the holder of a key may do, at the desk and as a reader. */
@QuarkusTest
@TestProfile(CallerLimitTest.FewRequests.class)
@QuarkusTestResource(TestDatabase.class)
class CallerLimitTest {

    /** Ten requests in twenty seconds. */
    public static final class FewRequests implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("masthead.limits.caller-requests", "10", "masthead.limits.caller-window", "20s");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndThenIsAnswered() {
        for (int left = 9; left >= 5; left--) {
            desk().get("/v1/admin/me")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"caller\";q=10;w=20"))
                    .header("RateLimit", matchesPattern("\"caller\";r=\\d;t=\\d+"));
        }
        for (int left = 4; left >= 0; left--) {
            reader().header("Authorization", "Bearer " + key())
                    .get("/v1/tags?limit=1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"caller\";q=10;w=20"));
        }
        Deadline.await("there is no room", () -> desk().get("/v1/admin/me").statusCode() == 429);
        desk().body("{\"name\": \"Not now\"}")
                .post("/v1/admin/tags")
                .then()
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .header("Retry-After", matchesPattern("[12]"))
                .header("Cache-Control", equalTo("private, no-store"));
        reader().get("/v1/tags?limit=1").then().statusCode(200).header("RateLimit", nullValue());
        Deadline.await("there is room again", () -> desk().get("/v1/admin/me").statusCode() == 200);
    }

    @Test
    void readersWithTokensDoNotUseUpEachOthersRoom() {
        String token = SignIn.reader("gold");
        for (int i = 0; i < 12; i++) {
            reader().header("Authorization", "Bearer " + token)
                    .get("/v1/tags?limit=1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", nullValue());
        }
    }
}
