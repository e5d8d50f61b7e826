package masthead.platform.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Has every answer in every test compared with the document, so that no test can forget to. */
public final class AnswerChecks implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(AnswerCheck.class::isInstance)) {
            RestAssured.filters(new AnswerCheck());
        }
    }
}
