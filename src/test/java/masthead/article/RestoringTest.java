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
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Newsroom;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestoringTest {

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

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
