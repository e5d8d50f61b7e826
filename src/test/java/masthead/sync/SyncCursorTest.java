package masthead.sync;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors, and what an answer says beside the changes. */
@QuarkusTest
class SyncCursorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    LogRetention retention;

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @Test
    void whoIsUpToDateGets304AndAllAskForTheSame() {
        Saved here = section(unique("Here"));
        String scope = "types=article&sections=" + here.id();
        Copy one = Copy.of(scope);
        Copy other = Copy.of(scope + "&limit=200");
        assertEquals(one.cursor(), other.cursor());

        String etag = one.ask().then().statusCode(200).extract().header("ETag");

        reader().header("If-None-Match", etag)
                .get("/v1/sync?cursor=" + one.cursor())
                .then()
                .statusCode(304)
                .header("Cache-Control", startsWith("public, max-age="));
        reader().header("If-None-Match", etag)
                .head("/v1/sync?cursor=" + one.cursor())
                .then()
                .statusCode(304);
        tag(unique("Unrelated"));
        one.ask().then().statusCode(200).body("changes.size()", equalTo(0)).body("upToDate", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not a cursor", "AAAA", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=="})
    void whatIsNoCursorIs400(String cursor) {
        reader().queryParam("cursor", cursor)
                .get("/v1/sync")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void aForgedCursorIs400() {
        String cursor = Copy.of("types=tag").cursor();
        String forged = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

        reader().get("/v1/sync?cursor=" + forged).then().statusCode(400).body("errors[0].code", equalTo("forged"));
    }

    @Test
    void aCursorHoldsTheScopeAndIsSaidAlone() {
        reader().get("/v1/sync?types=tag&cursor=" + Copy.of("types=tag").cursor())
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types=newsroom",
                "languages=xx-notalanguage-at-all-no",
                "since=yesterday",
                "limit=0",
                "limit=1001",
                "body=html"
            })
    void aScopeThatCannotBeReadIs400(String scope) {
        reader().get("/v1/sync?" + scope).then().statusCode(400);
    }

    @Test
    void anUnknownSectionIsNoEmptyCopy() {
        reader().get("/v1/sync?sections=" + unique("nowhere"))
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("sections"));
    }

    @Test
    void aCopyThatWasAwayForTooLongIsToldToApplyTheDifferences() throws SQLException {
        Saved here = section(unique("Away"));
        Copy copy = Copy.of("types=article&body=none&sections=" + here.id());
        Saved later = publishedArticle(unique("Later"), "\"sectionId\": \"%s\",".formatted(here.id()));
        retention.forgetBefore(Instant.now().plus(1, ChronoUnit.HOURS));

        copy.ask()
                .then()
                .statusCode(410)
                .body("code", equalTo("copy-outdated"))
                .body("recovery", equalTo("apply-differences"))
                .body(
                        "restart",
                        equalTo("/v1/sync?types=article&sections=%s&body=none&limit=200".formatted(here.id())));
        assertTrue(Copy.of("types=article&sections=" + here.id()).has(later.id()));
    }

    @Test
    void whatWasForgottenIsStillCountedOn() throws SQLException {
        Saved article = publishedArticle(unique("Counted"));
        Saved gone = transition(article, "unpublish");
        retention.forgetBefore(Instant.now().plus(1, ChronoUnit.HOURS));
        Copy copy = Copy.of("types=article");

        transition(gone, "publish");

        assertEquals(3, copy.sync().changes().getFirst().path("revision").intValue());
    }

    @Test
    void aNewEpochLetsAllCopiesBeginAnew() {
        Copy copy = Copy.of("types=tag");

        desk().post("/v1/admin/sync/epoch").then().statusCode(204);

        copy.ask().then().statusCode(410).body("recovery", equalTo("discard"));
        assertNotEquals(copy.cursor(), Copy.of("types=tag").cursor());
        reader().post("/v1/admin/sync/epoch").then().statusCode(401);
    }

    @Test
    void aDatabaseThatWasSetBackIsFoundByACursorFromTheFuture() throws SQLException {
        tag(unique("Tag"));
        Copy copy = Copy.of("types=tag");
        run("UPDATE content_clock SET commit = commit - 1");
        try {
            copy.ask().then().statusCode(410).body("recovery", equalTo("discard"));
        } finally {
            run("UPDATE content_clock SET commit = commit + 1");
        }
        copy.ask().then().statusCode(410).body("recovery", equalTo("discard"));
    }

    @Test
    void aDatabaseThatRunsElsewhereHasANewEpoch() throws SQLException {
        Copy copy = Copy.of("types=tag");
        run("UPDATE content_clock SET runs_in = 'elsewhere'");

        masthead.Deadline.await("the new epoch is seen", () -> copy.ask().statusCode() == 410);

        copy.ask().then().body("recovery", equalTo("discard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "identity"})
    void pagesAndStreamsArePackedAsAsked(String coding) throws Exception {
        Saved here = section(unique("Packed"));
        for (int i = 0; i < 3; i++) {
            publishedArticle(unique("Packed"), "\"sectionId\": \"%s\",".formatted(here.id()));
        }
        String address = "v1/sync?types=article&sections=" + here.id();

        byte[] page = get(address, coding, "application/json");

        List<String> changes = new ArrayList<>();
        JSON.readTree(page).path("changes").forEach(change -> changes.add(change.toString()));
        assertEquals(
                3,
                changes.stream()
                        .filter(change -> change.contains("\"type\":\"article\""))
                        .count());
        assertArrayEquals(page, get(address, coding, "application/json"));
        String[] lines = new String(get(address, coding, "application/x-ndjson"), StandardCharsets.UTF_8).split("\n");
        JsonNode end = JSON.readTree(lines[lines.length - 1]);
        assertEquals("end", end.path("op").textValue());
        assertEquals(JSON.readTree(page).path("cursor"), end.path("cursor"));
        assertEquals(
                changes.stream().sorted().toList(),
                Stream.of(lines)
                        .limit(lines.length - 1)
                        .map(SyncCursorTest::read)
                        .sorted()
                        .toList());
        JsonNode manifest = JSON.readTree(get(address.replace("sync?", "sync/manifest?"), coding, "application/json"));
        assertEquals(changes.size(), manifest.path("documents").size());
    }

    private static String read(String line) {
        try {
            return JSON.readTree(line).toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] get(String path, String coding, String accept) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("Accept", accept)
                            .header("Accept-Encoding", coding)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            String packed = answer.headers().firstValue("Content-Encoding").orElse("identity");
            assertTrue(packed.equals(coding) || answer.body().length < 1200, packed);
            ByteArrayInputStream bytes = new ByteArrayInputStream(answer.body());
            try (InputStream plain = switch (packed) {
                case "gzip" -> new GZIPInputStream(bytes);
                case "zstd" -> new ZstdInputStream(bytes);
                default -> bytes;
            }) {
                return plain.readAllBytes();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
