package masthead.media;

import static masthead.Deadline.await;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.show;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What must no longer be shown is gone from everywhere as soon as its time has come. */
@QuarkusTest
class RightsExpiryTest {

    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    @Inject
    RightsExpiry expiry;

    @Inject
    DataSource database;

    @Test
    void rightsThatAreOverTakeEffectWithTheSave() {
        Saved hero = picture(unique("hero"));
        Saved article = publishedArticle(unique("Shown"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(hero.id()));
        reader().when().get("/v1/articles/" + article.id()).then().body("hero.media.id", equalTo(hero.id()));

        patch(hero, "{\"rightsExpireAt\": \"%s\"}".formatted(LONG_AGO))
                .answer()
                .response()
                .then()
                .body("expired", equalTo(true));

        reader().when().get("/v1/media/" + hero.id()).then().statusCode(404);
        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .statusCode(200)
                .body("hero", nullValue());
    }

    @Test
    void whatExpiredBeforeItCameReadersNeverGet() throws SQLException {
        Saved media = create("media", """
                {"url": "https://images.example.org/old.jpg", "rightsExpireAt": "%s"}""".formatted(LONG_AGO));

        reader().when().get("/v1/media/" + media.id()).then().statusCode(404);
        assertEquals(List.of(), logged(media));
    }

    @Test
    void extendingTheRightsBringsItBack() throws SQLException {
        Saved hero = picture(unique("hero"));
        Saved article = publishedArticle(unique("Back"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(hero.id()));
        Saved expired = patch(hero, "{\"rightsExpireAt\": \"%s\"}".formatted(LONG_AGO));

        patch(expired, "{\"rightsExpireAt\": null}").answer().response().then().body("expired", equalTo(false));

        reader().when().get("/v1/articles/" + article.id()).then().body("hero.media.id", equalTo(hero.id()));
        assertEquals(List.of("upsert null", "remove expired", "upsert null"), logged(hero));
    }

    @Test
    void whenTheTimeHasComeItGoesByItself() throws SQLException {
        Saved media = picture(unique("soon"));
        show(media);
        Saved dated = patch(media, "{\"rightsExpireAt\": \"2999-01-01T00:00:00Z\"}");
        int commit = Integer.parseInt(dated.answer().header("Content-Commit"));
        becomeDue(List.of(media));

        await("its removal", () -> status(media) == 404);

        desk().when().get(media.path()).then().body("expired", equalTo(true)).body("savedBy", equalTo("admin"));
        assertNotEquals(dated.etag(), reread(media).etag(), "the desk sees something else now");
        assertEquals(List.of("upsert null", "upsert null", "remove expired"), logged(media));
        reader().header("If-Commit-At-Least", commit + 1)
                .when()
                .get("/v1/media/" + media.id())
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverElseLooksEachExpiryHappensOnce() throws Exception {
        List<Saved> due = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Saved media = picture(unique("due"));
            show(media);
            due.add(media);
        }
        becomeDue(due);

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(replicas.submit(() -> await("the last removal", () -> {
                    expiry.run();
                    return due.stream().allMatch(media -> status(media) == 404);
                })));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }

        for (Saved media : due) {
            assertEquals(
                    1, logged(media).stream().filter("remove expired"::equals).count());
        }
    }

    @Test
    void oneThatCannotGoKeepsNoOtherPastItsTime() throws SQLException {
        Saved stuck = picture(unique("stuck"));
        Saved other = picture(unique("other"));
        show(stuck);
        show(other);
        execute("ALTER TABLE media ADD CONSTRAINT stuck CHECK (NOT expired OR id <> '%s') NOT VALID"
                .formatted(stuck.id()));
        try {
            becomeDue(List.of(stuck, other));

            await("the removal of the other", () -> status(other) == 404);

            assertEquals(200, status(stuck));
        } finally {
            execute("ALTER TABLE media DROP CONSTRAINT stuck");
        }
        await("its removal", () -> status(stuck) == 404);
    }

    @Test
    void whatIsTakenOutOfTheTrashIsShownOnlyIfItMayBe() throws SQLException {
        Saved media = picture(unique("trashed"));
        Saved expired = patch(media, "{\"rightsExpireAt\": \"%s\"}".formatted(LONG_AGO));
        trash(expired);

        transition(reread(media), "restore").answer().response().then().body("expired", equalTo(true));

        assertEquals(404, status(media));
        assertEquals(List.of("upsert null", "remove expired"), logged(media));
    }

    private void becomeDue(List<Saved> media) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE media SET rights_expire_at = now() WHERE id = ANY (?)")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            media.stream()
                                    .map(saved -> UUID.fromString(saved.id()))
                                    .toArray()));
            update.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static int status(Saved media) {
        return reader().get("/v1/media/" + media.id()).statusCode();
    }

    private List<String> logged(Saved media) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT op, reason FROM change_log WHERE id = ? ORDER BY commit")) {
            select.setObject(1, UUID.fromString(media.id()));
            List<String> logged = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    logged.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return logged;
        }
    }
}
