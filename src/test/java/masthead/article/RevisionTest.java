package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionTest {

    @Inject
    DataSource database;

    @Test
    void whatOnePersonSavesWithinTenMinutesIsOneRevision() throws SQLException {
        Saved article = article(unique("Autosaved"));
        Saved second = patch(article, "{\"kicker\": \"Sea\"}");
        Saved third = patch(second, "{\"kicker\": \"Sea and sky\"}");

        revisions(article).body("items.number", contains(3)).body("items.savedBy", contains("admin"));
        read(article, 3).body("content.kicker", equalTo("Sea and sky"));
        desk().get(article.path() + "/revisions/1").then().statusCode(404).body("code", equalTo("not-found"));

        rewrite(article, "began_at = began_at - interval '10 minutes'");
        Saved fourth = patch(third, "{\"kicker\": \"After the tenth minute\"}");
        patch(fourth, "{\"kicker\": \"Shortly after\"}");
        revisions(article).body("items.number", contains(5, 3));
    }

    @Test
    void anHourOfSavingIsSixRevisionsHoweverSmallThePauses() throws SQLException {
        Saved article = article(unique("An hour"));
        Saved last = article;
        for (int minute = 1; minute < 60; minute++) {
            rewrite(article, "began_at = began_at - interval '1 minute', saved_at = saved_at - interval '1 minute'");
            last = patch(last, "{\"kicker\": \"Minute %d\"}".formatted(minute));
        }

        revisions(article).body("items", hasSize(6));
    }

    @Test
    void whatAnotherPersonSavedStays() throws SQLException {
        Saved article = article(unique("Two editors"));
        rewrite(article, "saved_by = 'night-desk'");

        patch(article, "{\"kicker\": \"Day\"}");

        revisions(article).body("items.savedBy", contains("admin", "night-desk"));
    }

    @Test
    void whatReadersHaveOrHadLastStays() {
        Saved published = publish(article(unique("Read")));
        Saved edited = patch(published, "{\"kicker\": \"Not read yet\"}");

        revisions(published).body("items.number", contains(2, 1)).body("items.published", contains(false, true));

        Saved republished = publish(edited);
        Saved unpublished = transition(republished, "unpublish");
        patch(unpublished, "{\"kicker\": \"Read no longer\"}");
        revisions(published).body("items.number", contains(3, 2, 1)).body("items.published", everyItem(equalTo(false)));
    }

    @Test
    void whatReadersHaveCannotBeDeletedNorAnyRevisionChanged() {
        Saved article = publish(article(unique("Kept")));

        for (String change : List.of(
                "UPDATE article_revision SET note = 'changed' WHERE article_id = '%s'",
                "DELETE FROM article_revision WHERE article_id = '%s'")) {
            assertThrows(SQLException.class, () -> execute(change.formatted(article.id())));
        }
    }

    @Test
    void anArticleThatIsPurgedTakesItsRevisionsAndPreviewTokensAlong() throws SQLException {
        Saved article = transition(publish(article(unique("Purged"))), "unpublish");
        desk().body("{}").post(article.path() + "/preview-tokens").then().statusCode(201);

        execute("DELETE FROM article WHERE id = '%s'".formatted(article.id()));

        desk().get(article.path() + "/revisions").then().statusCode(404);
    }

    @Test
    void aSaveWithANoteIsARevisionOfItsOwn() {
        Saved article = article(unique("Noted"));
        Saved noted = save(article, "?note=Figures%20checked", "{\"kicker\": \"Checked\"}");
        Saved later = patch(noted, "{\"kicker\": \"Changed\"}");
        Saved stamped = save(later, "?note=Read%20by%20the%20lawyer", "{}");

        revisions(article)
                .body("items.number", contains(4, 3, 2, 1))
                .body("items.note", contains("Read by the lawyer", null, "Figures checked", null));
        assertEquals(later.string("kicker"), stamped.string("kicker"));

        Saved same = patch(stamped, "{\"kicker\": \"Changed\"}");
        assertEquals(stamped.etag(), same.etag(), "saving the same without a note is nothing");
    }

    @Test
    void aNewArticleAndAReplacedOneCanHaveANote() {
        String id = desk().body("{\"language\": \"en\"}")
                .post("/v1/admin/articles?note=Imported")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/admin/articles/" + id;

        desk().header("If-Match", "*")
                .body("{\"language\": \"uk\"}")
                .put(path + "?note=Translated")
                .then()
                .statusCode(200);

        desk().get(path + "/revisions").then().body("items.note", contains("Translated", "Imported"));
    }

    @Test
    void aNoteIsShort() {
        Saved article = article(unique("Long note"));
        for (String note : List.of("x".repeat(301), "%20%20")) {
            desk().contentType("application/merge-patch+json")
                    .header("If-Match", article.etag())
                    .urlEncodingEnabled(false)
                    .body("{\"kicker\": \"Lost\"}")
                    .patch(article.path() + "?note=" + note)
                    .then()
                    .statusCode(422)
                    .body("errors.parameter", contains("note"))
                    .body("errors.code", contains("wrong-length"));
        }
        assertEquals(article.etag(), reread(article).etag());
        save(article, "?note=" + "ї".repeat(300), "{\"kicker\": \"Kept\"}");
    }

    @Test
    void revisionsArePagedTheNewestFirst() {
        Saved article = article(unique("Paged"));
        save(article, "?note=Two", "{\"kicker\": \"Two\"}");

        String next = desk().get(article.path() + "/revisions?limit=1")
                .then()
                .statusCode(200)
                .body("items.number", contains(2))
                .body("items.content", contains(nullValue()))
                .extract()
                .path("next");
        desk().get(next)
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("next", nullValue());
        read(article, 1).body("content.headline", equalTo(article.string("headline")));
    }

    @Test
    void ofManySavesAtOnceNoneIsLostAndNoNumberIsGivenTwice() throws Exception {
        Saved article = article(unique("Race"));
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String changes = "{\"kicker\": \"Writer %d\"}".formatted(i);
            writers.add(() -> desk().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(changes)
                    .patch(article.path())
                    .statusCode());
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> status : crowd.invokeAll(writers)) {
                assertEquals(200, status.get());
            }
        }
        revisions(article).body("items.number", contains(21));
        read(article, 21).body("content.kicker", equalTo(reread(article).string("kicker")));
    }

    private static Saved save(Saved article, String query, String changes) {
        String etag = desk().contentType("application/merge-patch+json")
                .header("If-Match", article.etag())
                .body(changes)
                .patch(article.path() + query.replace("%20", " "))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Saved saved = reread(article);
        assertEquals(etag, saved.etag());
        return saved;
    }

    private static ValidatableResponse revisions(Saved article) {
        return desk().get(article.path() + "/revisions?limit=100").then().statusCode(200);
    }

    private static ValidatableResponse read(Saved article, int number) {
        return desk().get(article.path() + "/revisions/" + number)
                .then()
                .statusCode(200)
                .body("number", equalTo(number));
    }

    /** Does what only time and other people do. */
    private void rewrite(Saved article, String change) throws SQLException {
        execute("""
                ALTER TABLE article_revision DISABLE TRIGGER article_revision_immutable;
                UPDATE article_revision SET %s WHERE article_id = '%s';
                ALTER TABLE article_revision ENABLE TRIGGER article_revision_immutable""".formatted(change, article.id()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
