package masthead.platform.http;

import static io.restassured.RestAssured.given;
import static masthead.access.limit.TightLimits.anAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import masthead.access.limit.TightLimits;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** With two seconds for a statement of a request, and four for a transaction. */
@QuarkusTest
@TestProfile(TightLimits.class)
@QuarkusTestResource(TestDatabase.class)
class RequestStatementsTest {

    @Inject
    DataSource database;

    @Test
    void aStatementOfARequestThatTakesTooLongIsEnded() {
        work(30, 1).then().statusCode(503).body("code", equalTo("unavailable")).header("Retry-After", equalTo("1"));
    }

    @Test
    void soIsATransactionOfManyStatements() {
        work(1, 30).then().statusCode(503).body("code", equalTo("unavailable"));
        work(0, 1).then().statusCode(200);
    }

    @Test
    void whatRunsByItselfHasAllTheTimeItNeeds() throws SQLException {
        assertEquals("0", setting("statement_timeout"));
        assertEquals("0", setting("transaction_timeout"));
        work(0, 1).then().statusCode(200);
        assertEquals("0", setting("statement_timeout"));
    }

    private String setting(String name) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Response work(int seconds, int times) {
        return given().noFilters()
                .header("X-Forwarded-For", anAddress())
                .queryParam("seconds", seconds)
                .queryParam("times", times)
                .get("/v1/test-letters/slow");
    }
}
