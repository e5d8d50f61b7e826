package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
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
import masthead.desk.Newsroom;
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

    @Test
    void twoRevisionsAreComparedByTheIdsOfTheirBlocks() {
        Saved article = create("articles", """
                {"language": "en", "headline": "%s", "body": [
                  {"type": "paragraph", "id": "first", "spans": [{"text": "First."}]},
                  {"type": "paragraph", "id": "gone", "spans": [{"text": "Gone."}]},
                  {"type": "heading", "id": "title", "level": 2, "spans": [{"text": "Title"}]}]}""".formatted(unique("Compared")));
        save(article, "?note=Turned", """
                {"kicker": "New", "body": [
                  {"type": "heading", "id": "title", "level": 3, "spans": [{"text": "Title"}]},
                  {"type": "paragraph", "id": "first", "spans": [{"text": "First."}]},
                  {"type": "paragraph", "id": "added", "spans": [{"text": "Added."}]}]}""");

        String comparison = desk().get(article.path() + "/revisions/compare?from=1&to=2")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("patch.find { it.path == '/kicker' }.op", equalTo("replace"))
                .body("patch.find { it.path == '/kicker' }.was", nullValue())
                .body("patch.find { it.op == 'remove' }.was.text", equalTo("Gone."))
                .body("patch.find { it.op == 'move' }.blockId", equalTo("title"))
                .body("patch.find { it.op == 'add' }.blockId", equalTo("added"))
                .body("patch.find { it.path == '/body/0/level' }.value", equalTo(3))
                .body("patch.find { it.path == '/body/0/level' }.blockId", equalTo("title"))
                .body("blocks.blockId", contains("gone", "title", "added"))
                .extract()
                .asString();

        assertEquals(content(article, 2), applied(comparison, content(article, 1)));
        desk().get(article.path() + "/revisions/compare?from=1")
                .then()
                .statusCode(200)
                .body("to", equalTo(2));
        desk().get(article.path() + "/revisions/compare?from=2&to=2")
                .then()
                .statusCode(200)
                .body("patch", empty())
                .body("blocks", empty());
    }

    @Test
    void whatIsNotThereCannotBeComparedNorRestored() {
        Saved article = article(unique("Nothing"));
        String path = article.path() + "/revisions";

        desk().get(path + "/compare?from=1&to=7").then().statusCode(404);
        desk().get(path + "/compare?to=1").then().statusCode(400).body("errors.parameter", contains("from"));
        desk().get(path + "/compare?from=one").then().statusCode(400).body("errors.parameter", contains("from"));
        desk().header("If-Match", article.etag())
                .post(path + "/7/restore")
                .then()
                .statusCode(404);
        desk().header("If-Match", "\"9\"").post(path + "/1/restore").then().statusCode(412);
        desk().post(path + "/1/restore").then().statusCode(428);
        trash(article);
        desk().header("If-Match", "*").post(path + "/1/restore").then().statusCode(409);
    }

    @Test
    void aRestoredRevisionIsTheNewestWorkingCopyAndReadersHaveWhatTheyHad() {
        Saved article = publish(article(unique("Restored"), "\"kicker\": \"Then\","));
        Saved edited = publish(patch(article, "{\"kicker\": \"Now\"}"));

        Saved restored = restore(edited, 1);

        assertEquals("Then", restored.string("kicker"));
        assertEquals("published", restored.string("publication"));
        reader().get("/v1/articles/" + article.id()).then().body("kicker", equalTo("Now"));
        revisions(article)
                .body("items.number", contains(3, 2, 1))
                .body("items.note", contains("Restored revision 1", null, null));
        assertEquals(content(article, 1), content(article, 3));

        assertEquals(restored.etag(), restore(restored, 1).etag(), "what says the same already is left alone");
    }

    @Test
    void aRestoreThatIsRetriedHappensOnce() {
        Saved article = save(article(unique("Retried")), "?note=Two", "{\"kicker\": \"Two\"}");
        String key = unique("key");
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tags.add(desk().header("Idempotency-Key", key)
                    .header("If-Match", article.etag())
                    .post(article.path() + "/revisions/1/restore")
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag"));
        }
        assertEquals(tags.getFirst(), tags.getLast());
        revisions(article).body("items", hasSize(3));
    }

    @Test
    void whatHasGoneSinceIsLeftOutOfWhatIsRestored() {
        Saved section = section(unique("Closed"));
        Saved tag = tag(unique("Gone"));
        Saved stays = tag(unique("Stays"));
        Saved author = person(unique("Left"));
        Saved gone = picture(unique("lost"));
        Saved kept = picture(unique("kept"));
        Saved related = article(unique("Withdrawn"));
        String slug = unique("the-good-address");
        Saved article = create("articles", """
                {"language": "en", "headline": "%s", "slug": "%s", "sectionId": "%s", "tagIds": ["%s", "%s"],
                 "bylines": [{"authorId": "%s"}, {"guest": "Dr Hanna Wolska"}], "hero": {"mediaId": "%s"},
                 "social": {"title": "Shared", "imageId": "%s"}, "relatedArticleIds": ["%s"],
                 "body": [{"type": "image", "id": "lost", "mediaId": "%s"}, {"type": "image", "id": "kept", "mediaId": "%s"},
                          {"type": "paragraph", "id": "text", "spans": [{"text": "Said."}]}]}""".formatted(
                        unique("Then"),
                        slug,
                        section.id(),
                        tag.id(),
                        stays.id(),
                        author.id(),
                        gone.id(),
                        gone.id(),
                        related.id(),
                        gone.id(),
                        kept.id()));
        Saved emptied = save(article, "?note=Emptied", """
                {"slug": "%s", "sectionId": null, "tagIds": [], "bylines": [], "hero": null, "social": null, "body": [],
                 "relatedArticleIds": []}""".formatted(unique("another-address")));
        List.of(section, tag, author, gone, related).forEach(Newsroom::trash);
        create("articles", "{\"language\": \"en\", \"slug\": \"%s\"}".formatted(slug));

        Saved restored = restore(emptied, 1);

        desk().get(article.path())
                .then()
                .body("headline", equalTo(article.string("headline")))
                .body("slug", equalTo(emptied.string("slug")))
                .body("sectionId", nullValue())
                .body("tagIds", contains(stays.id()))
                .body("bylines.guest", contains("Dr Hanna Wolska"))
                .body("hero", nullValue())
                .body("social.title", equalTo("Shared"))
                .body("social.imageId", nullValue())
                .body("body.id", contains("kept", "text"))
                .body("relatedArticleIds", empty());
        int number = restored.answer().path("revision");
        String note = revisions(article).extract().path("items[0].note");
        for (String place : List.of(
                "/sectionId", "/tagIds/0", "/bylines/0/authorId", "/hero/mediaId", "/body/0/mediaId", "/slug")) {
            assertTrue(note.contains(place), note);
        }
        assertTrue(note.startsWith("Restored revision 1 without what does not fit any more: "), note);
        desk().get(article.path() + "/revisions/compare?from=1&to=" + number)
                .then()
                .statusCode(200)
                .body("blocks.blockId", contains("lost"))
                .body("patch.path", not(contains("/headline")));
        publish(restored);
    }

    @Test
    void aTranslationIsNoneWhenRestoredOnceAnotherHasTakenItsPlace() {
        Saved original = article(unique("Original"));
        Saved translation = create(
                "articles",
                "{\"language\": \"uk\", \"headline\": \"%s\", \"translationOfId\": \"%s\"}"
                        .formatted(unique("Переклад"), original.id()));
        Saved alone = save(translation, "?note=Alone", "{\"translationOfId\": null, \"kicker\": \"Alone\"}");
        create("articles", "{\"language\": \"uk\", \"translationOfId\": \"%s\"}".formatted(original.id()));

        Saved restored = restore(alone, 1);

        assertNull(restored.string("translationOfId"));
        assertNull(restored.string("kicker"));
        revisions(translation).body("items[0].note", endsWith(" without what does not fit any more: /translationOfId"));
    }

    @Test
    void aTranslationOfWhatHasGoneIsNoneWhenRestored() {
        Saved original = article(unique("Original"));
        Saved translation =
                create("articles", "{\"language\": \"uk\", \"translationOfId\": \"%s\"}".formatted(original.id()));
        Saved alone = save(translation, "?note=Alone", "{\"translationOfId\": null}");
        trash(original);

        assertNull(restore(alone, 1).string("translationOfId"));
        revisions(translation).body("items[0].note", endsWith(" without what does not fit any more: /translationOfId"));
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

    private static Saved restore(Saved article, int number) {
        desk().header("If-Match", article.etag())
                .post(article.path() + "/revisions/" + number + "/restore")
                .then()
                .statusCode(200);
        return reread(article);
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

    private static JsonObject content(Saved article, int number) {
        return json(read(article, number).extract().asString()).getJsonObject("content");
    }

    private static JsonObject applied(String comparison, JsonObject content) {
        return Json.createPatch(json(comparison).getJsonArray("patch")).apply(content);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
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
