package masthead.article.delivery;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyFormTest {

    @ParameterizedTest
    @CsvSource({
        "'',           true,  false",
        "?body=blocks, true,  false",
        "?body=html,   false, true",
        "?body=both,   true,  true",
        "?body=none,   false, false"
    })
    void readersChooseTheFormsOfABody(String query, boolean blocks, boolean html) {
        Saved article = publishedArticle(unique("Forms"));

        for (String place : new String[] {article.id(), "by-slug/" + article.string("slug")}) {
            reader().when()
                    .get("/v1/articles/" + place + query)
                    .then()
                    .statusCode(200)
                    .body("headline", equalTo(article.string("headline")))
                    .body("$", blocks ? hasKey("body") : not(hasKey("body")))
                    .body("$", html ? hasKey("bodyHtml") : not(hasKey("bodyHtml")));
        }
    }

    @Test
    void htmlIsMadeOfTheBlocksAndTheCardsInThem() {
        Saved picture = picture(unique("pier"));
        Saved other = publishedArticle(unique("Other"));
        Saved article = publish(create("articles", """
                {"language": "en", "headline": "%s", "body": [
                  {"type": "paragraph", "id": "one", "spans": [{"text": "Tides & <storms>"}]},
                  {"type": "image", "id": "two", "mediaId": "%s", "caption": "The pier"},
                  {"type": "article-card", "id": "three", "articleId": "%s"}]}""".formatted(unique("Html"), picture.id(), other.id())));

        reader().when()
                .get("/v1/articles/" + article.id() + "?body=html")
                .then()
                .body(
                        "bodyHtml",
                        allOf(
                                containsString("<p data-block-id=\"one\">Tides &amp; &lt;storms&gt;</p>"),
                                containsString(
                                        "<figure data-block-id=\"two\"><img src=\"" + picture.string("url") + "\""),
                                containsString("<aside data-block-id=\"three\">"),
                                containsString(other.string("headline"))));
    }

    @Test
    void aClientThatDoesNotKnowABlockCanShowTheWordsThatGoWithIt() {
        Saved bare = picture(unique("bare"));
        Saved told = create("media", """
                {"url": "https://images.example.org/%s.jpg", "alt": "A pier", "caption": "The pier in May"}""".formatted(unique("told")));
        Saved sound = create("media", """
                {"url": "https://audio.example.org/%s.mp3", "mimeType": "audio/mpeg", "caption": "Gulls"}""".formatted(unique("gulls")));
        Saved film = create("media", """
                {"url": "https://films.example.org/%s.mp4", "mimeType": "video/mp4", "alt": "A ferry leaves"}""".formatted(unique("ferry")));
        Saved other = publishedArticle(unique("Other"));
        Saved article = publish(create(
                "articles", """
                {"language": "en", "headline": "%s", "body": [
                  {"type": "image", "mediaId": "%2$s"},
                  {"type": "image", "mediaId": "%3$s"},
                  {"type": "image", "mediaId": "%3$s", "caption": "Our words"},
                  {"type": "gallery", "pictures": [{"mediaId": "%3$s"}, {"mediaId": "%2$s", "caption": "In June"}]},
                  {"type": "audio", "mediaId": "%4$s", "title": "Six o'clock"},
                  {"type": "video", "mediaId": "%5$s"},
                  {"type": "article-card", "articleId": "%6$s"}]}""".formatted(unique("Words"), bare.id(), told.id(), sound.id(), film.id(), other.id())));

        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body(
                        "body.text",
                        contains(
                                "A pier",
                                "The pier in May",
                                "Our words",
                                "The pier in May\nIn June",
                                "Six o'clock\nGulls",
                                "A ferry leaves",
                                other.string("headline")));
    }

    @Test
    void eachFormIsRememberedForItself() {
        String address =
                "/v1/articles/" + publishedArticle(unique("Remembered")).id();
        Response html = reader().get(address + "?body=html");
        Response blocks = reader().get(address);

        assertNotEquals(html.header("ETag"), blocks.header("ETag"));
        assertEquals(html.asString(), reader().get(address + "?body=html").asString());
        reader().header("If-None-Match", html.header("ETag"))
                .when()
                .get(address + "?body=html")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body=pdf", "body=HTML", "body=html&body=blocks"})
    void anotherFormIsNamedAsUnknown(String query) {
        Saved article = publishedArticle(unique("Unknown"));

        for (String place : new String[] {article.id(), "by-slug/" + article.string("slug")}) {
            reader().when()
                    .get("/v1/articles/" + place + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("body"));
        }
    }

    @Test
    void aFormerAddressLeadsToTheSameForm() {
        Saved article = publishedArticle(unique("Moved"));
        String present = unique("moved-on");
        publish(patch(article, "{\"slug\": \"%s\"}".formatted(present)));

        reader().redirects()
                .follow(false)
                .when()
                .get("/v1/articles/by-slug/%s?body=html&language=en".formatted(article.string("slug")))
                .then()
                .statusCode(301)
                .header("Location", equalTo("/v1/articles/by-slug/" + present + "?language=en&body=html"));
    }

    @Test
    void whatIsNotPublishedHasNoForm() {
        reader().when()
                .get("/v1/articles/" + article(unique("Draft")).id() + "?body=html")
                .then()
                .statusCode(404);
    }
}
