package masthead.story;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import masthead.desk.Newsroom;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** The examples of the document are what the service answers; what has changed is written anew, and fails once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(ExamplesTest.DemoOnSunday.class)
class ExamplesTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi");

    /** With the demo newsroom, and nothing that happens by itself. */
    public static final class DemoOnSunday implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("masthead.demo", "true", "quarkus.scheduler.enabled", "false");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(StoryClock.InStory.class);
        }
    }

    @TestHTTPResource("/")
    URI service = URI.create("/");

    @Test
    void theExamplesAreWhatTheServiceAnswers() throws IOException {
        Examples examples = new Examples();
        Newspaper newspaper = new Newspaper(service.resolve("/"), Newsroom.key(), examples);
        new ReadersPage(newspaper).tell();
        Library library = new Library(newspaper);
        library.tell();
        new NightFerry(newspaper).tell();
        new FrontEnd(newspaper).tell();
        library.tidy();
        new Access(newspaper).tell();

        Map<String, String> told = examples.files();
        if (!told.equals(committed())) {
            if (System.getenv("CI") != null) {
                fail(
                        "The examples are not what the service answers. Run ExamplesTest, review what it wrote, and commit it.");
            }
            for (Map.Entry<String, String> file : told.entrySet()) {
                Files.writeString(COMMITTED.resolve(file.getKey()), file.getValue());
            }
            fail(
                    "The answers have changed, and the examples with them: review and commit them, and openapi.yaml after the next build.");
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.list(COMMITTED)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
