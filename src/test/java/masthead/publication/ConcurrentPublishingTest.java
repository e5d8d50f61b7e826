package masthead.publication;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentPublishingTest {

    private static final int PUBLISHERS = 200;

    @Inject
    DataSource database;

    @Test
    void hundredsOfPublishersWhoseArticlesNameEachOtherLoseNothingAndSkipNoNumber() throws Exception {
        Saved section = section(unique("Crowded"));
        List<Saved> drafts = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            drafts.add(article(unique("Crowd"), "\"sectionId\": \"%s\",".formatted(section.id())));
        }
        List<Saved> related = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            String next = drafts.get((i + 1) % PUBLISHERS).id();
            String previous = drafts.get((i + PUBLISHERS - 1) % PUBLISHERS).id();
            related.add(patch(drafts.get(i), "{\"relatedArticleIds\": [\"%s\", \"%s\"]}".formatted(next, previous)));
        }
        long before = newestCommit();
        AtomicInteger renames = new AtomicInteger();
        AtomicBoolean publishing = new AtomicBoolean(true);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (Saved draft : related) {
            writers.add(() -> status(draft, "publish"));
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(PUBLISHERS + 1)) {
            Future<?> renaming = crowd.submit(() -> {
                while (publishing.get()) {
                    patch(reread(section), "{\"name\": \"Renamed %d\"}".formatted(renames.incrementAndGet()));
                }
            });
            for (Future<Integer> status : crowd.invokeAll(writers)) {
                assertEquals(200, status.get());
            }
            publishing.set(false);
            renaming.get();
        }

        assertEquals(
                PUBLISHERS + renames.get(), newestCommit() - before, "one commit for each, none lost and none skipped");
        assertEquals(
                newestCommit() - before,
                number("SELECT count(DISTINCT commit) FROM change_log WHERE commit > " + before),
                "no number is skipped");
        for (int i = 0; i < PUBLISHERS; i += 20) {
            reader().when()
                    .get("/v1/articles/" + drafts.get(i).id())
                    .then()
                    .statusCode(200)
                    .body("section.name", equalTo("Renamed " + renames.get()))
                    .body(
                            "relatedArticles.id",
                            contains(
                                    drafts.get(i + 1).id(),
                                    drafts.get((i + PUBLISHERS - 1) % PUBLISHERS)
                                            .id()));
        }
    }

    @Test
    void ofManyWhoSaveTheSameVersionAtOnceExactlyOneSucceeds() throws Exception {
        Saved article = article(unique("Race"));
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String kicker = "Writer " + i;
            writers.add(() -> desk().contentType("application/merge-patch+json")
                    .header("If-Match", article.etag())
                    .body("{\"kicker\": \"%s\"}".formatted(kicker))
                    .patch(article.path())
                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(30)) {
            for (Future<Integer> status : crowd.invokeAll(writers)) {
                statuses.add(status.get());
            }
        }
        statuses.sort(null);
        assertEquals(200, statuses.removeFirst());
        assertTrue(statuses.stream().allMatch(status -> status == 412), statuses.toString());
        desk().when().get(article.path() + "/revisions").then().body("items.number", contains(2));
    }

    @Test
    void ofManyWhoWantTheSameAddressAtOnceExactlyOneGetsIt() throws Exception {
        String slug = unique("wanted");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            writers.add(() -> desk().body("{\"name\": \"Wanted\", \"slug\": \"%s\"}".formatted(slug))
                    .post("/v1/admin/tags")
                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> status : crowd.invokeAll(writers)) {
                statuses.add(status.get());
            }
        }
        statuses.sort(null);
        assertEquals(201, statuses.removeFirst());
        assertTrue(statuses.stream().allMatch(status -> status == 422), statuses.toString());
    }

    @Test
    void manyWhoLeaveTheAddressToTheServiceAtOnceEachGetOne() throws Exception {
        String name = unique("Same name");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            writers.add(() -> desk().body("{\"name\": \"%s\"}".formatted(name))
                    .post("/v1/admin/tags")
                    .statusCode());
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> status : crowd.invokeAll(writers)) {
                assertEquals(201, status.get());
            }
        }
    }

    @Test
    void nothingIsTrashedWhileSomebodyIsNamingIt() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 10; round++) {
                Saved section = section(unique("Contested"));
                List<Callable<Integer>> namers = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    Saved article = article(unique("Namer"));
                    namers.add(() -> desk().contentType("application/merge-patch+json")
                            .header("If-Match", "*")
                            .body("{\"sectionId\": \"%s\"}".formatted(section.id()))
                            .patch(article.path())
                            .statusCode());
                }
                Future<Integer> trashed = crowd.submit(() ->
                        desk().header("If-Match", "*").delete(section.path()).statusCode());
                boolean isNamed = false;
                for (Future<Integer> named : crowd.invokeAll(namers)) {
                    isNamed |= named.get() == 200;
                }
                assertEquals(isNamed ? 409 : 204, trashed.get());
            }
        }
    }

    @Test
    void readersNeverSeeACommitBeforeAnEarlierOne() throws Exception {
        Saved tag = create("tags", "{\"name\": \"%s\"}".formatted(unique("Watched")));
        CountDownLatch watching = new CountDownLatch(1);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService crowd = Executors.newFixedThreadPool(9)) {
            Future<?> watcher = crowd.submit(() -> {
                long newest = 0;
                watching.countDown();
                while (writing.get()) {
                    Response answer = reader().get("/v1/tags/" + tag.id());
                    long commit = Long.parseLong(answer.header("Content-Commit"));
                    assertTrue(commit >= newest, commit + " came after " + newest);
                    newest = commit;
                }
            });
            watching.await();
            List<Callable<Saved>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(() -> {
                    Saved saved = publish(article(unique("Order")));
                    long commit = Long.parseLong(saved.answer().header("Content-Commit"));
                    reader().header("If-Commit-At-Least", commit)
                            .when()
                            .get("/v1/articles/" + saved.id())
                            .then()
                            .statusCode(200);
                    return saved;
                });
            }
            for (Future<Saved> written : crowd.invokeAll(writers)) {
                written.get();
            }
            writing.set(false);
            watcher.get();
        }
    }

    private static int status(Saved object, String transition) {
        return desk().header("If-Match", object.etag())
                .post(object.path() + "/" + transition)
                .statusCode();
    }

    private long newestCommit() throws SQLException {
        return number("SELECT commit FROM content_clock");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
