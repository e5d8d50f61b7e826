package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** A family of translations has each language once, and is for readers what they were given of it, from every side. */
@QuarkusTest
class TranslationsTest {

    @Test
    void whatComesOutOfTheTrashDoesNotRepeatALanguage() {
        Saved original = article(unique("Original"));
        Saved first = translation(original, "uk");
        trash(first);
        Saved second = translation(original, "uk");

        restore(first).statusCode(422).body("errors.pointer", contains("/language"));

        trash(second);
        restore(first).statusCode(200);
    }

    @Test
    void anOriginalThatCameBackDoesNotRepeatTheLanguageOfItsTranslation() {
        Saved original = article(unique("Original"));
        Saved translation = translation(original, "uk");
        trash(original);
        Saved english = patch(translation, "{\"language\": \"en\"}");

        restore(original).statusCode(422).body("errors.pointer", contains("/language"));

        patch(english, "{\"language\": \"uk\"}");
        restore(original).statusCode(200);
    }

    @Test
    void anOriginalDoesNotTakeTheLanguageOfItsTranslation() {
        Saved original = article(unique("Original"));
        translation(original, "uk");

        desk().contentType("application/merge-patch+json")
                .header("If-Match", original.etag())
                .body("{\"language\": \"uk\"}")
                .patch(original.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        patch(original, "{\"language\": \"de\"}");
    }

    @Test
    void anOriginalKeepsItsLanguageWhenThatOfARestoredRevisionIsTaken() {
        Saved original = article(unique("Original"));
        String etag = desk().contentType("application/merge-patch+json")
                .header("If-Match", original.etag())
                .body("{\"language\": \"de\", \"kicker\": \"In German\"}")
                .patch(original.path() + "?note=Moved")
                .header("ETag");
        translation(original, "en");

        desk().header("If-Match", etag)
                .post(original.path() + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("language", equalTo("de"))
                .body("kicker", nullValue());
    }

    @Test
    void ofManyAtOnceOneBecomesTheTranslation() throws Exception {
        Saved original = article(unique("Original"));
        Callable<Integer> attempt = () -> desk().body(draft(original, "uk"))
                .post("/v1/admin/articles")
                .then()
                .extract()
                .statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> status : editors.invokeAll(Collections.nCopies(6, attempt))) {
                statuses.add(status.get());
            }
        }

        Collections.sort(statuses);
        assertEquals(List.of(201, 422, 422, 422, 422, 422), statuses);
    }

    @Test
    void whatIsNotPublishedChangesNoOtherArticle() {
        Saved original = publishedArticle(unique("Original"));
        Saved translation = publish(translation(original, "uk"));
        Saved pending = patch(translation, "{\"translationOfId\": null}");

        publish(patch(reread(original), "{\"kicker\": \"Again\"}"));

        translationsOf(original).body("translations.id", contains(translation.id()));
        translationsOf(translation).body("translations.id", contains(original.id()));

        publish(pending);

        translationsOf(original).body("translations", empty());
        translationsOf(translation).body("translations", empty());
    }

    @Test
    void readersGetEachLanguageOnceToo() {
        Saved original = publishedArticle(unique("Original"));
        Saved former = publish(translation(original, "uk"));
        Saved leaving = patch(former, "{\"translationOfId\": null}");
        Saved present = translation(original, "uk");

        desk().header("If-Match", present.etag())
                .post(present.path() + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));

        publish(leaving);
        publish(present);
        translationsOf(original).body("translations.id", contains(present.id()));
    }

    @Test
    void whoComesBackAsATranslationOfAnotherIsToldByThoseOnly() {
        Saved former = publishedArticle(unique("Former original"));
        Saved present = publishedArticle(unique("Present original"));
        Saved translation = publish(translation(former, "uk"));
        Saved german = publish(translation(former, "de"));
        Saved away = transition(translation, "unpublish");
        translationsOf(former).body("translations.id", contains(german.id()));

        publish(patch(away, "{\"translationOfId\": \"%s\"}".formatted(present.id())));

        translationsOf(former).body("translations.id", contains(german.id()));
        translationsOf(german).body("translations.id", contains(former.id()));
        translationsOf(present).body("translations.id", contains(translation.id()));
        translationsOf(translation).body("translations.id", contains(present.id()));
    }

    @Test
    void thoseOfOneOriginalKnowEachOtherBeforeItIsPublished() {
        Saved original = article(unique("Original"));
        Saved ukrainian = publish(translation(original, "uk"));
        Saved german = publish(translation(original, "de"));

        translationsOf(ukrainian).body("translations.id", contains(german.id()));
        publish(original);
        translationsOf(ukrainian).body("translations.id", containsInAnyOrder(original.id(), german.id()));
    }

    private static ValidatableResponse translationsOf(Saved article) {
        return reader().get("/v1/articles/" + article.id()).then().statusCode(200);
    }

    private static ValidatableResponse restore(Saved article) {
        return desk().header("If-Match", reread(article).etag())
                .post(article.path() + "/restore")
                .then();
    }

    private static Saved translation(Saved original, String language) {
        return create("articles", draft(original, language));
    }

    private static String draft(Saved original, String language) {
        return """
                {"language": "%s", "headline": "%s", "translationOfId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "The same in another language."}]}]}""".formatted(language, unique("Translation"), original.id());
    }
}
