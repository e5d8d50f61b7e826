package masthead.body.block;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What is left of blocks when what they show comes, changes and goes. */
@QuarkusTest
class VanishingBlocksTest {

    @Test
    void aGalleryThatLostAllItsPicturesIsGone() {
        Saved left = picture(unique("left"));
        Saved right = picture(unique("right"));
        Saved article = written("""
                {"type": "gallery", "pictures": [{"mediaId": "%s"}, {"mediaId": "%s"}]}, {"type": "divider"}""".formatted(left.id(), right.id()));

        expire(left);
        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("body.type", contains("gallery", "divider"))
                .body("body[0].pictures.media.id", contains(right.id()));

        expire(right);
        reader().when().get("/v1/articles/" + article.id()).then().body("body.type", contains("divider"));
        reader().when()
                .get("/v1/articles/" + article.id() + "?body=html")
                .then()
                .body("bodyHtml", not(containsString("<figure")));
    }

    @Test
    void theTextOfACardIsTheHeadlineOfItsArticle() {
        Saved other = publishedArticle(unique("Other"));
        Saved article = written("{\"type\": \"article-card\", \"articleId\": \"%s\"}".formatted(other.id()));
        publish(patch(other, "{\"headline\": \"The pier is open\"}"));

        reader().when().get("/v1/articles/" + article.id()).then().body("body[0].text", equalTo("The pier is open"));
    }

    private static Saved written(String blocks) {
        return publish(create("articles", """
                {"language": "en", "headline": "%s", "body": [%s]}""".formatted(unique("Vanishing"), blocks)));
    }

    private static void expire(Saved media) {
        patch(media, "{\"rightsExpireAt\": \"2020-01-01T00:00:00Z\"}");
    }
}
