package masthead.platform.http;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Test
    void aRetryGetsTheFirstAnswerAndCreatesNothing() {
        String key = unique("key");
        String body = "{\"name\": \"%s\"}".formatted(unique("Once"));
        Response first = create(key, body);

        Response retry = create(key, body);

        assertEquals(201, retry.statusCode());
        assertEquals(first.asString(), retry.asString());
        assertEquals(first.header("Location"), retry.header("Location"));
        assertEquals(first.header("ETag"), retry.header("ETag"));
        assertEquals("true", retry.header("Idempotency-Replayed"));
    }

    @Test
    void aRetryKnowsOfWhatTheFirstAnswerKnewOf() {
        String key = unique("key");
        String body = "{\"name\": \"%s\"}".formatted(unique("Once"));
        Response first = create(key, body);
        String later = create(unique("key"), "{\"name\": \"%s\"}".formatted(unique("Later")))
                .header("Content-Commit");

        Response retry = create(key, body);

        assertEquals(first.header("Content-Commit"), retry.header("Content-Commit"));
        assertNotEquals(later, retry.header("Content-Commit"));
    }

    @Test
    void manyRetriesAtOnceCreateOne() throws Exception {
        String key = unique("key");
        String body = "{\"name\": \"%s\"}".formatted(unique("Hasty"));
        List<Callable<Response>> retries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            retries.add(() -> create(key, body));
        }
        Set<String> created = new HashSet<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            for (Future<Response> answer : crowd.invokeAll(retries)) {
                assertEquals(201, answer.get().statusCode());
                created.add(answer.get().path("id"));
            }
        }
        assertEquals(1, created.size());
    }

    @Test
    void aKeyBelongsToOneRequest() {
        String key = unique("key");
        create(key, "{\"name\": \"%s\"}".formatted(unique("One")));

        create(key, "{\"name\": \"%s\"}".formatted(unique("Other")))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"))
                .body("errors.header", hasItem("Idempotency-Key"));
    }

    @Test
    void aRefusedRequestIsNotRememberedAndMayBeMended() {
        String key = unique("key");
        create(key, "{\"name\": \"\"}").then().statusCode(422);

        create(key, "{\"name\": \"%s\"}".formatted(unique("Mended")))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aTransitionThatIsRetriedHappensOnce() {
        Saved article = article(unique("Retried"));
        String key = unique("key");
        Response first = publish(article, key);

        Response retry = publish(article, key);

        assertEquals(200, retry.statusCode());
        assertEquals(first.asString(), retry.asString());
        desk().when().get(article.path() + "/revisions").then().body("items", hasSize(1));
    }

    private static Response create(String key, String body) {
        return desk().header("Idempotency-Key", key).body(body).post("/v1/admin/tags");
    }

    private static Response publish(Saved article, String key) {
        return desk().header("Idempotency-Key", key)
                .header("If-Match", article.etag())
                .post(article.path() + "/publish");
    }
}
