package masthead;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import masthead.desk.Newsroom;

/** Has every test note the secrets that it uses. */
public final class WatchForSecrets implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        SecretsUsed.note(Newsroom.key());
        if (RestAssured.filters().stream().noneMatch(SecretsUsed.class::isInstance)) {
            RestAssured.filters(new SecretsUsed());
        }
    }
}
