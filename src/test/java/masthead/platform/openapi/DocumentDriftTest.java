package masthead.platform.openapi;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DocumentDriftTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void theCommittedDocumentIsTheOneThatIsServed() throws IOException {
        String served = RestAssured.get("/openapi.yaml").asString();
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!served.equals(committed)) {
            if (System.getenv("CI") != null) {
                fail(
                        "openapi.yaml is not what the service serves. Run the tests, review what they wrote, and commit it.");
            }
            Files.writeString(COMMITTED, served);
            fail("The API has changed, and openapi.yaml with it: review and commit it.");
        }
    }
}
