package masthead.body.block;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.film;
import static masthead.desk.Newsroom.patch;
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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

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
                .body("body[0].text", equalTo("Left\nA pier"));
    }

    @Test
    void aPictureThatReadersNoLongerHaveDisappearsAndTakesAlongOnlyWhatIsNothingWithoutIt() throws SQLException {
        Saved stays = picture(unique("stays"));
        Saved goes = picture(unique("goes"));
        Saved silenced = sound(unique("silenced"));
        Saved saved = written("""
                {"type": "gallery", "pictures": [{"mediaId": "%1$s"}, {"mediaId": "%2$s"}]},
                {"type": "audio", "mediaId": "%3$s"},
                {"type": "embed", "url": "https://a.example/v", "title": "Film", "preview": {"mediaId": "%2$s"}},
                {"type": "link-card", "url": "https://a.example/", "title": "Page", "preview": {"mediaId": "%2$s"}}""".formatted(stays.id(), goes.id(), silenced.id()));

        expire(goes);
        expire(silenced);

        read(saved)
                .body("body.type", contains("gallery", "embed", "link-card"))
                .body("body[0].pictures.media.id", contains(stays.id()))
                .body("body[1].preview", nullValue())
                .body("body[2].preview", nullValue());
    }

    @Test
    void whatABodyShowsIsInUse() {
        Saved recording = sound(unique("recording"));
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
        Saved recording = sound(unique("gulls"));
        Saved saved = written("""
                {"type": "audio", "mediaId": "%s", "title": "Gulls", "caption": "At six in the morning"}""".formatted(recording.id()));

        read(saved)
                .body("body[0].media.url", equalTo(recording.string("url")))
                .body("body[0].title", equalTo("Gulls"))
                .body("body[0].text", equalTo("Gulls\nAt six in the morning"));
    }

    @Test
    void aFilmHasItsWordsAndAPictureToShowUntilItPlays() {
        Saved film = film(unique("launch"));
        Saved poster = picture(unique("poster"));
        Saved saved = written("""
                {"type": "video", "mediaId": "%s", "title": "The launch", "caption": "In May", "credit": "Lev",
                 "preview": {"mediaId": "%s"}}""".formatted(film.id(), poster.id()));

        read(saved)
                .body("body[0].media.url", equalTo(film.string("url")))
                .body("body[0].media.kind", equalTo("video"))
                .body("body[0].preview.media.id", equalTo(poster.id()))
                .body("body[0].credit", equalTo("Lev"))
                .body("body[0].text", equalTo("The launch\nIn May"));
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
