package masthead.body.block;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every block from the desk to its readers. */
@QuarkusTest
class BlocksTest {

    @Inject
    DataSource database;

    @Test
    void marksOfEveryKindReachReaders() {
        Saved saved = written("""
                {"type": "paragraph", "spans": [
                  {"text": "H"}, {"text": "2", "marks": [{"type": "subscript"}]}, {"text": "O", "marks": [{"type": "superscript"}]},
                  {"text": "u", "marks": [{"type": "underline"}, {"type": "strong"}]}, {"text": "s", "marks": [{"type": "strikethrough"}]},
                  {"text": "c", "marks": [{"type": "code"}]}, {"text": "e", "marks": [{"type": "emphasis"}]},
                  {"text": "l", "marks": [{"type": "link", "href": "https://a.example/"}]}]}""");

        read(saved)
                .body("body[0].text", equalTo("H2Ousc" + "el"))
                .body(
                        "body[0].spans.marks.flatten().type",
                        contains(
                                "subscript",
                                "superscript",
                                "underline",
                                "strong",
                                "strikethrough",
                                "code",
                                "emphasis",
                                "link"))
                .body("body[0].spans[7].marks[0].href", equalTo("https://a.example/"));
    }

    @Test
    void aGalleryHasItsPicturesInOrderEachWithItsWords() {
        Saved left = picture(unique("left"));
        Saved right = picture(unique("right"));
        Saved saved = written("""
                {"type": "gallery", "pictures": [
                  {"mediaId": "%s", "caption": "Left", "credit": "Lev"}, {"mediaId": "%s"}]}""".formatted(left.id(), right.id()));

        read(saved)
                .body("body[0].pictures.media.id", contains(left.id(), right.id()))
                .body("body[0].pictures.caption", contains("Left", null))
                .body("body[0].pictures[0].credit", equalTo("Lev"))
                .body("body[0].text", equalTo("Left"));
    }

    @Test
    void aPictureThatReadersNoLongerHaveDisappearsAndTakesAlongOnlyWhatIsNothingWithoutIt() throws SQLException {
        Saved stays = picture(unique("stays"));
        Saved goes = picture(unique("goes"));
        Saved saved = written("""
                {"type": "gallery", "pictures": [{"mediaId": "%1$s"}, {"mediaId": "%2$s"}]},
                {"type": "audio", "mediaId": "%2$s"},
                {"type": "embed", "url": "https://a.example/v", "title": "Film", "preview": {"mediaId": "%2$s"}},
                {"type": "link-card", "url": "https://a.example/", "title": "Page", "preview": {"mediaId": "%2$s"}}""".formatted(stays.id(), goes.id()));

        expire(goes);

        read(saved)
                .body("body.type", contains("gallery", "embed", "link-card"))
                .body("body[0].pictures.media.id", contains(stays.id()))
                .body("body[1].preview", nullValue())
                .body("body[2].preview", nullValue());
    }

    @Test
    void whatABodyShowsIsInUse() {
        Saved recording = picture(unique("recording"));
        written("{\"type\": \"audio\", \"mediaId\": \"%s\"}".formatted(recording.id()));

        desk().header("If-Match", recording.etag())
                .when()
                .delete(recording.path())
                .then()
                .statusCode(409)
                .body("uses.articles", equalTo(1));
    }

    @Test
    void audioHasItsRecordingATitleAndACaption() {
        Saved recording = create("media", "{\"url\": \"https://audio.example.org/%s.mp3\"}".formatted(unique("gulls")));
        Saved saved = written("""
                {"type": "audio", "mediaId": "%s", "title": "Gulls", "caption": "At six in the morning"}""".formatted(recording.id()));

        read(saved)
                .body("body[0].media.url", equalTo(recording.string("url")))
                .body("body[0].title", equalTo("Gulls"))
                .body("body[0].text", equalTo("Gulls\nAt six in the morning"));
    }

    @Test
    void anEmbedHasItsAddressItsRatioAndAPreview() {
        Saved preview = picture(unique("preview"));
        Saved saved = written("""
                {"type": "embed", "url": "https://vimeo.com/76979871", "title": "From the air", "caption": "In May",
                 "preview": {"mediaId": "%s"}, "width": 16, "height": 9}""".formatted(preview.id()));

        read(saved)
                .body("body[0].url", equalTo("https://vimeo.com/76979871"))
                .body("body[0].preview.media.id", equalTo(preview.id()))
                .body("body[0].width", equalTo(16))
                .body("body[0].height", equalTo(9))
                .body("body[0].text", equalTo("From the air\nIn May"));
    }

    @Test
    void theCardOfAnArticleIsThatArticleAsItIsNowWhileItIsPublished() {
        Saved other = publishedArticle(unique("Other"));
        Saved saved = written(
                "{\"type\": \"article-card\", \"articleId\": \"%s\"}, {\"type\": \"divider\"}".formatted(other.id()));
        Saved renamed = publish(patch(other, "{\"headline\": \"Renamed\"}"));

        read(saved)
                .body("body[0].article.id", equalTo(other.id()))
                .body("body[0].article.headline", equalTo("Renamed"));

        transition(renamed, "unpublish");

        read(saved).body("body.type", contains("divider"));
    }

    @Test
    void aLinkToAnArticleLeavesItsTextWhenThatIsNotPublished() {
        Saved other = publishedArticle(unique("Other"));
        Saved saved = written("""
                {"type": "list", "ordered": false, "items": [{"spans": [
                  {"text": "As "}, {"text": "told", "marks": [{"type": "strong"}, {"type": "link", "articleId": "%s"}]}]}]}""".formatted(other.id()));

        desk().when()
                .get(saved.path())
                .then()
                .body("body[0].items[0].spans[1].marks[1].articleId", equalTo(other.id()));
        read(saved)
                .body("body[0].items[0].spans[1].marks[1].type", equalTo("link"))
                .body("body[0].items[0].spans[1].marks[1].article.id", equalTo(other.id()))
                .body("body[0].items[0].spans[1].marks[1].article.headline", equalTo(other.string("headline")))
                .body("body[0].items[0].spans[1].marks[1].article.bylines", nullValue());

        transition(other, "unpublish");

        read(saved)
                .body("body[0].items[0].spans.text", contains("As ", "told"))
                .body("body[0].items[0].spans[1].marks.type", contains("strong"));
    }

    @Test
    void anArticleCanBeMendedThoughOneThatItShowsHasGone() {
        Saved gone = publishedArticle(unique("Gone"));
        Saved saved = written(
                "{\"type\": \"article-card\", \"articleId\": \"%s\"}, {\"type\": \"divider\"}".formatted(gone.id()));
        trash(reread(gone));

        publish(patch(saved, "{\"kicker\": \"Mended\"}"));

        read(saved).body("kicker", equalTo("Mended")).body("body.type", contains("divider"));
    }

    @Test
    void aPageElsewhereIsShownWithOurPictureOrItsOwn() {
        Saved ours = picture(unique("ours"));
        Saved saved = written("""
                {"type": "link-card", "url": "http://a.example/n", "title": "Notice", "description": "Rules.", "preview": {"mediaId": "%s"}},
                {"type": "link-card", "url": "https://a.example/n", "title": "Notice", "previewUrl": "https://a.example/n.jpg"}""".formatted(ours.id()));

        read(saved)
                .body("body[0].preview.media.id", equalTo(ours.id()))
                .body("body[0].previewUrl", nullValue())
                .body("body[0].text", equalTo("Notice\nRules."))
                .body("body[1].preview", nullValue())
                .body("body[1].previewUrl", equalTo("https://a.example/n.jpg"));
    }

    @Test
    void aTableHasAHeaderAndRowsOfMarkedText() {
        Saved saved = written("""
                {"type": "table", "caption": "Ferries", "header": [{"spans": [{"text": "Day"}]}, {"spans": [{"text": "Leaves"}]}],
                 "rows": [{"cells": [{"spans": [{"text": "Monday", "marks": [{"type": "strong"}]}]}, {"spans": []}]}]},
                {"type": "table", "rows": [{"cells": [{"spans": [{"text": "alone"}]}]}]}""");

        read(saved)
                .body("body[0].caption", equalTo("Ferries"))
                .body("body[0].header.spans.flatten().text", contains("Day", "Leaves"))
                .body("body[0].rows[0].cells[0].spans[0].marks.type", contains("strong"))
                .body("body[0].rows[0].cells[1].spans", empty())
                .body("body[0].text", equalTo("Ferries\nDay\tLeaves\nMonday\t"))
                .body("body[1].header", empty());
    }

    @Test
    void dividersSlotsAndTheMarkerHaveNoText() {
        Saved saved = written("""
                {"type": "divider"}, {"type": "campaign-slot", "key": "in-article"}, {"type": "members-only"}""");

        read(saved)
                .body("body.type", contains("divider", "campaign-slot", "members-only"))
                .body("body[1].key", equalTo("in-article"))
                .body("body.text", contains("", "", ""));
    }

    @Test
    void rawHtmlIsMadeSafeWhenItIsSaved() {
        String written = """
                {"type": "html", "html": "<p onclick=\\"x()\\">High <b>water</b><script>x()</script></p><iframe src=\\"https://a.example\\"></iframe>"}""";
        Saved saved = written(written);

        desk().when().get(saved.path()).then().body("body[0].html", equalTo("<p>High <b>water</b></p>"));
        read(saved)
                .body("body[0].html", equalTo("<p>High <b>water</b></p>"))
                .body("body[0].text", equalTo("High water"));
        assertEquals(
                reread(saved).etag(),
                patch(reread(saved), "{\"body\": [" + written + "]}").etag(),
                "the same again is no revision");
    }

    @Test
    void aBodyEndsItsPublicPartOnce() {
        refused(
                "{\"type\": \"members-only\"}, {\"type\": \"divider\"}, {\"type\": \"members-only\"}",
                422,
                "/body/2",
                "repeated");
    }

    @Test
    void whatABodyNamesMustBeThere() {
        String nobody = UUID.randomUUID().toString();
        Saved there = article(unique("There"));

        desk().body("""
                        {"language": "en", "body": [
                          {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link", "articleId": "%1$s"}]}]},
                          {"type": "article-card", "articleId": "%1$s"}, {"type": "article-card", "articleId": "%2$s"},
                          {"type": "gallery", "pictures": [{"mediaId": "%1$s"}, {"mediaId": "%1$s"}]},
                          {"type": "audio", "mediaId": "%1$s"},
                          {"type": "embed", "url": "https://a.example/", "title": "a", "preview": {"mediaId": "%1$s"}},
                          {"type": "table", "rows": [{"cells": [{"spans": [{"text": "a", "marks": [{"type": "link", "articleId": "%1$s"}]}]}]}]}]}""".formatted(nobody, there.id()))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/body/3/pictures/0/mediaId",
                                "/body/3/pictures/1/mediaId",
                                "/body/4/mediaId",
                                "/body/5/preview/mediaId",
                                "/body/0/spans/0/marks/0/articleId",
                                "/body/1/articleId",
                                "/body/6/rows/0/cells/0/spans/0/marks/0/articleId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "gallery"}                                                                  | 422 | /body/0/pictures            | required
            {"type": "gallery", "pictures": []}                                                  | 422 | /body/0/pictures            | wrong-length
            {"type": "gallery", "pictures": [null, {"mediaId": "ID"}]}                           | 422 | /body/0/pictures/0          | required
            {"type": "gallery", "pictures": [{"mediaId": "ID"}]}                                 | 422 | /body/0/pictures            | wrong-length
            {"type": "gallery", "pictures": [{}, {"mediaId": "ID"}]}                             | 422 | /body/0/pictures/0/mediaId  | required
            {"type": "gallery", "pictures": [{"mediaId": "ID", "alt": "a"}]}                     | 400 | /body/0/pictures/0/alt      | unknown-field
            {"type": "audio"}                                                                    | 422 | /body/0/mediaId             | required
            {"type": "audio", "mediaId": "gulls"}                                                | 400 | /body/0/mediaId             | wrong-type
            {"type": "embed", "url": "https://a.example/"}                                       | 422 | /body/0/title               | required
            {"type": "embed", "title": "a"}                                                      | 422 | /body/0/url                 | required
            {"type": "embed", "title": "a", "url": "http://a.example/"}                          | 422 | /body/0/url                 | malformed
            {"type": "embed", "title": "a", "url": "javascript:x()"}                             | 422 | /body/0/url                 | malformed
            {"type": "embed", "title": "a", "url": "https://a.example/", "preview": {}}          | 422 | /body/0/preview/mediaId     | required
            {"type": "embed", "title": "a", "url": "https://a.example/", "width": 0, "height": 1} | 422 | /body/0/width              | out-of-range
            {"type": "embed", "title": "a", "url": "https://a.example/", "width": 16}            | 422 | /body/0/height              | malformed
            {"type": "article-card"}                                                             | 422 | /body/0/articleId           | required
            {"type": "article-card", "articleId": 7}                                             | 400 | /body/0/articleId           | wrong-type
            {"type": "link-card", "url": "https://a.example/"}                                   | 422 | /body/0/title               | required
            {"type": "link-card", "title": "a", "url": "/notice"}                                | 422 | /body/0/url                 | malformed
            {"type": "link-card", "title": "a", "url": "https://a.example/", "previewUrl": "http://a.example/b.jpg"} | 422 | /body/0/previewUrl | malformed
            {"type": "link-card", "title": "a", "url": "https://a.example/", "previewUrl": "https://a.example/b.jpg", "preview": {"mediaId": "ID"}} | 422 | /body/0/previewUrl | malformed
            {"type": "table"}                                                                    | 422 | /body/0/rows                | required
            {"type": "table", "rows": []}                                                        | 422 | /body/0/rows                | required
            {"type": "table", "rows": [{"cells": []}]}                                           | 422 | /body/0/rows/0/cells        | required
            {"type": "table", "rows": [{"cells": [{}]}]}                                         | 422 | /body/0/rows/0/cells/0/spans | required
            {"type": "table", "rows": [{"cells": [{"spans": []}]}, {"cells": [{"spans": []}, {"spans": []}]}]} | 422 | /body/0/rows/1/cells | malformed
            {"type": "table", "header": [{"spans": []}, {"spans": []}], "rows": [{"cells": [{"spans": []}]}]}  | 422 | /body/0/rows/0/cells | malformed
            {"type": "divider", "text": "a", "level": 2}                                         | 400 | /body/0/level               | unknown-field
            {"type": "campaign-slot"}                                                            | 422 | /body/0/key                 | required
            {"type": "campaign-slot", "key": "In Article"}                                       | 422 | /body/0/key                 | malformed
            {"type": "html"}                                                                     | 422 | /body/0/html                | required
            {"type": "html", "html": "<script>x()</script>"}                                     | 422 | /body/0/html                | required
            {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link", "href": "https://a.example/", "articleId": "ID"}]}]} | 422 | /body/0/spans/0/marks/0/articleId | malformed
            {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "code", "articleId": "ID"}]}]} | 422 | /body/0/spans/0/marks/0/articleId | malformed
            {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link", "href": "data:text/html,x"}]}]} | 422 | /body/0/spans/0/marks/0/href | malformed""")
    void aBlockThatCannotBeReadOrIsNotValid(String block, int status, String pointer, String code) {
        refused(block.replace("ID", UUID.randomUUID().toString()), status, pointer, code);
    }

    @Test
    void rawHtmlHasABoundAndSoHasWhatIsLeftOfIt() {
        refused(
                "{\"type\": \"html\", \"html\": \"%s\"}".formatted("a".repeat(50_001)),
                422,
                "/body/0/html",
                "wrong-length");
        refused(
                "{\"type\": \"html\", \"html\": \"%s\"}".formatted("=".repeat(50_000)),
                422,
                "/body/0/html",
                "wrong-length");
    }

    private static void refused(String blocks, int status, String pointer, String code) {
        desk().body("{\"language\": \"en\", \"body\": [%s]}".formatted(blocks))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), containsString(code));
    }

    /** An article with this body, published. */
    private static Saved written(String blocks) {
        return publish(create("articles", """
                {"language": "en", "headline": "%s", "body": [%s]}""".formatted(unique("Blocks"), blocks)));
    }

    /** As when its rights have ended: the desk has it still. */
    private void expire(Saved media) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM document WHERE id = ?::uuid")) {
            delete.setString(1, media.id());
            delete.executeUpdate();
        }
    }

    private static ValidatableResponse read(Saved article) {
        return reader().when().get("/v1/articles/" + article.id()).then().statusCode(200);
    }
}
