package masthead.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.desk.Newsroom;
import org.junit.jupiter.api.Test;

/** The program that proves sync on any running service, on this one: from the same seed the same edits and the same copies. */
@QuarkusTest
class SyncModelTest {

    private static final int SECONDS = 30;
    private static final long SEED = 20261125;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @Test
    void whateverHappensEveryCopyIsWhatAFreshOneIs() throws Exception {
        String jackson = Stream.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class)
                .map(SyncModelTest::jar)
                .collect(Collectors.joining(File.pathSeparator));
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jackson,
                        "src/bench/SyncCheck.java",
                        base.toString().replaceAll("/$", ""),
                        Newsroom.key(),
                        Integer.toString(SECONDS),
                        Long.toString(SEED))
                .redirectErrorStream(true)
                .start();
        try (InputStream told = check.getInputStream()) {
            String all = new String(told.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, check.waitFor(), all);
        } finally {
            check.destroy();
        }
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
