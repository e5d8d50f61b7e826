package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.sound;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that an article can say beside its text. */
@QuarkusTest
class ArticleContentTest {

    @Test
    void bylinesHaveRolesAndGuestsHaveNames() {
        Saved reporter = person(unique("Nadia Ostrova"));

        Saved article = publishedArticle(unique("Bylines"), """
                "bylines": [{"authorId": "%1$s"}, {"authorId": "%1$s", "role": "photographer"},
                            {"guest": "Dr Hanna Wolska", "role": "translator"}],""".formatted(reporter.id()));

        reader().get("/v1/articles/" + article.id())
                .then()
                .body("bylines.role", contains("author", "photographer", "translator"))
                .body("bylines.author.id", contains(reporter.id(), reporter.id()))
                .body("bylines[2].author", nullValue())
                .body("bylines.guest", contains(null, null, "Dr Hanna Wolska"));
    }

    @Test
    void whatIsSaidBesideTheTextReachesReaders() {
        Saved image = picture(unique("share"));

        Saved article = publishedArticle(unique("Corrected"), """
                "dateline": "Novomol", "sensitivity": {"sensitive": true, "suppressCampaigns": true},
                "corrections": [{"kind": "clarification", "text": "The storm was in 2024.", "at": "2026-11-20T08:00:00Z"}],
                "seo": {"title": "For engines", "canonicalUrl": "https://example.org/first", "noIndex": true},
                "social": {"title": "For friends", "imageId": "%s"},
                "metadata": {"liveblogId": "4711", "sectionId": "no reference"},""".formatted(image.id()));

        reader().get("/v1/articles/" + article.id())
                .then()
                .body("dateline", equalTo("Novomol"))
                .body("sensitivity.suppressCampaigns", equalTo(true))
                .body("corrections.kind", contains("clarification"))
                .body("corrections[0].at", equalTo("2026-11-20T08:00:00.000Z"))
                .body("seo.canonicalUrl", equalTo("https://example.org/first"))
                .body("seo.description", nullValue())
                .body("social.image.id", equalTo(image.id()))
                .body("metadata.liveblogId", equalTo("4711"))
                .body("metadata.sectionId", equalTo("no reference"))
                .body("firstPublishedAt", notNullValue());
    }

    @Test
    void narrationIsStaleOnceTheTextIsAnother() {
        Saved sound = sound(unique("read"));
        Saved article = article(unique("Read aloud"), """
                "audio": {"mediaId": "%s", "provenance": "synthetic", "disclosure": {"en": "A machine reads.", "uk": "Читає машина."}},""".formatted(sound.id()));
        Saved published = publish(article);
        reader().get("/v1/articles/" + article.id())
                .then()
                .body("audio.media.id", equalTo(sound.id()))
                .body("audio.provenance", equalTo("synthetic"))
                .body("audio.disclosure.uk", equalTo("Читає машина."))
                .body("audio.stale", equalTo(false));

        Saved changed = publish(patch(published, "{\"standfirst\": \"Now with a standfirst.\"}"));
        reader().get("/v1/articles/" + article.id()).then().body("audio.stale", equalTo(true));

        publish(patch(changed, "{\"audio\": {\"textDigest\": \"%s\"}}".formatted(changed.string("textDigest"))));
        reader().get("/v1/articles/" + article.id()).then().body("audio.stale", equalTo(false));
    }

    @Test
    void narrationIsOfTheTextAsItIsSaved() {
        Saved sound = sound(unique("safe"));
        publish(create("articles", """
                {"language": "en", "headline": "%s", "audio": {"mediaId": "%s", "provenance": "human"},
                 "body": [{"type": "html", "html": "<p>a</p><noembed>b</noembed>"}]}""".formatted(unique("Safe"), sound.id())))
                .answer()
                .response()
                .then()
                .body("audio.textDigest", notNullValue());

        String id = desk().get("/v1/admin/articles?limit=1").path("items[0].id");
        reader().get("/v1/articles/" + id).then().body("audio.stale", equalTo(false));
    }

    @Test
    void whatAppearedElsewhereBeforeWasFirstPublishedThen() {
        Saved imported = publishedArticle(unique("Imported"), "\"publishedAt\": \"2019-05-01T08:00:00Z\",");
        reader().get("/v1/articles/" + imported.id())
                .then()
                .body("firstPublishedAt", equalTo("2019-05-01T08:00:00.000Z"))
                .body("publishedAt", equalTo("2019-05-01T08:00:00.000Z"));
        desk().get(imported.path()).then().body("firstPublishedAt", not(equalTo("2019-05-01T08:00:00.000Z")));

        Saved mended = publish(patch(imported, "{\"publishedAt\": null}"));
        String first = mended.string("firstPublishedAt");
        reader().get("/v1/articles/" + imported.id())
                .then()
                .body("firstPublishedAt", equalTo(first))
                .body("publishedAt", equalTo(first));
    }

    @Test
    void onlyOtherWordsAreAnUpdate() {
        Saved article = publishedArticle(unique("Words"));
        Saved tagged = publish(patch(article, "{\"metadata\": {\"desk\": \"two\"}}"));
        reader().get("/v1/articles/" + article.id()).then().body("updatedAt", nullValue());

        Saved again = publish(transition(tagged, "unpublish"));
        reader().get("/v1/articles/" + article.id()).then().body("updatedAt", nullValue());

        publish(patch(again, "{\"standfirst\": \"Other words.\"}"));
        reader().get("/v1/articles/" + article.id()).then().body("updatedAt", notNullValue());
    }

    @Test
    void translationsAreToldOfEachOther() {
        Saved original = publishedArticle(unique("Original"));
        Saved ukrainian = translation(original, "uk");
        Saved german = translation(original, "de");
        reader().get("/v1/articles/" + original.id()).then().body("translations", empty());

        publish(ukrainian);
        Saved published = publish(german);

        reader().get("/v1/articles/" + original.id())
                .then()
                .body("translations.language", containsInAnyOrder("uk", "de"))
                .body("translations.id", containsInAnyOrder(ukrainian.id(), german.id()));
        reader().get("/v1/articles/" + ukrainian.id())
                .then()
                .body("translations.id", containsInAnyOrder(original.id(), german.id()));

        publish(patch(published, "{\"translationOfId\": null}"));
        reader().get("/v1/articles/" + original.id()).then().body("translations.language", contains("uk"));
        reader().get("/v1/articles/" + german.id()).then().body("translations", empty());
    }

    @Test
    void aTranslationOutlivesItsOriginal() {
        Saved original = article(unique("Original"));
        Saved translation = translation(original, "uk");
        trash(original);

        publish(patch(translation, "{\"standfirst\": \"Досі тут.\"}"));

        reader().get("/v1/articles/" + translation.id()).then().statusCode(200);
    }

    @Test
    void anOriginalIsNoTranslation() {
        Saved original = article(unique("Original"));
        Saved translation = translation(original, "uk");

        refused("\"translationOfId\": \"%s\"".formatted(translation.id()), "/translationOfId", "not-an-original");
        refused(
                "\"translationOfId\": \"%s\"".formatted(picture(unique("no")).id()),
                "/translationOfId",
                "unknown-reference");
        desk().body("{\"language\": \"uk\", \"translationOfId\": \"%s\"}".formatted(original.id()))
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
        desk().contentType("application/merge-patch+json")
                .header("If-Match", reread(original).etag())
                .body("{\"translationOfId\": \"%s\"}".formatted(original.id()))
                .patch(original.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/translationOfId"));
    }

    @Test
    void anArticleIsNotRelatedToItself() {
        Saved article = article(unique("Alone"));

        desk().contentType("application/merge-patch+json")
                .header("If-Match", article.etag())
                .body("""
                        {"relatedArticleIds": ["%1$s"], "body": [
                          {"type": "article-card", "articleId": "%1$s"},
                          {"type": "paragraph", "spans": [{"text": "Top", "marks": [{"type": "link", "articleId": "%1$s"}]}]}]}""".formatted(article.id()))
                .patch(article.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/relatedArticleIds/0", "/body/0/articleId"));
    }

    @Test
    void whatIsForMembersIsGivenToThemOnly() {
        Saved sound = sound(unique("gated"));
        Saved article = publishedArticle(unique("For members"), """
                "visibility": "members", "audio": {"mediaId": "%s", "provenance": "human"},""".formatted(sound.id()));

        reader().get("/v1/articles/" + article.id())
                .then()
                .header("Cache-Control", "public, max-age=10, stale-while-revalidate=60")
                .body("access.granted", equalTo(false))
                .body("access.visibility", equalTo("members"))
                .body("audio", nullValue())
                .body("body.text", not(hasItem("The pier is open.")));
        desk().get("/v1/articles/" + article.id())
                .then()
                .header("Cache-Control", "private, no-store")
                .body("access.granted", equalTo(true))
                .body("audio.media.id", equalTo(sound.id()))
                .body("body.text", contains("The pier is open."));
        desk().get("/v1/articles/by-slug/" + article.string("slug")).then().body("access.granted", equalTo(true));
        reader().header("Authorization", "Bearer nobody")
                .get("/v1/articles/" + article.id())
                .then()
                .statusCode(401);
        reader().get("/v1/articles/" + article.id()).then().body("access.granted", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "poem"                                                   | 400 | /kind
            "visibility": "friends"                                          | 400 | /visibility
            "bylines": [{}]                                                  | 422 | /bylines/0
            "bylines": [{"guest": " "}]                                      | 422 | /bylines/0/guest
            "bylines": [{"guest": "A", "role": "king"}]                      | 400 | /bylines/0/role
            "audio": {"provenance": "human"}                                 | 422 | /audio/mediaId
            "audio": {"mediaId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10", "provenance": "human", "disclosure": {"english": "A"}} | 422 | /audio/disclosure/english
            "corrections": [{"kind": "update", "text": " ", "at": "2026-11-20T08:00:00Z"}] | 422 | /corrections/0/text
            "corrections": [{"kind": "update", "text": "A"}]                 | 422 | /corrections/0/at
            "sensitivity": {"sensitive": "very"}                             | 400 | /sensitivity/sensitive
            "seo": {"canonicalUrl": "javascript:alert(1)"}                   | 422 | /seo/canonicalUrl
            "social": {"imageId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}    | 422 | /social/imageId
            "metadata": {"a b": "c"}                                         | 422 | /metadata/a b
            "metadata": {"a": 1}                                             | 400 | /metadata/a
            "metadata": {"a": null}                                          | 422 | /metadata/a
            "dateline": 7                                                    | 400 | /dateline
            """)
    void badInputIsToldWithItsPlace(String member, int status, String pointer) {
        desk().body("{\"language\": \"en\", %s}".formatted(member))
                .post("/v1/admin/articles")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    private static void refused(String member, String pointer, String code) {
        desk().body("{\"language\": \"de\", %s}".formatted(member))
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static Saved translation(Saved original, String language) {
        return create("articles", """
                {"language": "%s", "headline": "%s", "translationOfId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "The same in another language."}]}]}""".formatted(language, unique("Translation"), original.id()));
    }
}
