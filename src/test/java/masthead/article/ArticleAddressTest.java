package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleAddressTest {

    @Test
    void anAddressIsMadeOfTheHeadlineAndNeverGivenTwice() {
        String headline = unique("Порт знову відкрито");
        Saved first = article(headline);
        Saved second = article(headline);

        assertEquals("port-znovu-vidkryto", first.string("slug").replaceAll("-[0-9]+-[0-9a-f]{8}$", ""));
        assertEquals(first.string("slug") + "-2", second.string("slug"));
        desk().body("{\"language\": \"en\", \"slug\": \"%s\"}".formatted(first.string("slug")))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"))
                .body("errors.code", contains("taken"));
        create("articles", "{\"language\": \"uk\", \"slug\": \"%s\"}".formatted(first.string("slug")));
    }

    @Test
    void aFormerAddressLeadsToThePresentOneAndStaysReserved() {
        Saved article = publishedArticle(unique("Customs house"));
        String former = article.string("slug");
        String present = unique("customs-house");
        publish(patch(article, "{\"slug\": \"%s\"}".formatted(present)));

        reader().redirects()
                .follow(false)
                .when()
                .get("/v1/articles/by-slug/" + former)
                .then()
                .statusCode(301)
                .header("Location", equalTo("/v1/articles/by-slug/" + present + "?language=en"))
                .header("Cache-Control", equalTo("public, max-age=300"));
        reader().when().get("/v1/articles/by-slug/" + present).then().statusCode(200);
        desk().body("{\"language\": \"en\", \"slug\": \"%s\"}".formatted(former))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void aFormerAddressLeadsToTheRightArticleWhenAnotherLanguageHasTheSameSlug() {
        String bar = unique("bar");
        Saved english = publishedArticle(unique("English bar"), "\"slug\": \"%s\",".formatted(bar));
        String foo = unique("foo");
        Saved moving = publishedArticle(unique("Moving"), "\"slug\": \"%s\",".formatted(foo));

        publish(patch(moving, "{\"language\": \"uk\", \"slug\": \"%s\"}".formatted(bar)));

        reader().when()
                .get("/v1/articles/by-slug/" + foo)
                .then()
                .statusCode(200)
                .body("id", equalTo(moving.id()));
        reader().when()
                .get("/v1/articles/by-slug/%s?language=en".formatted(foo))
                .then()
                .statusCode(200)
                .body("id", equalTo(moving.id()));
        reader().when()
                .get("/v1/articles/by-slug/%s?language=en".formatted(bar))
                .then()
                .body("id", equalTo(english.id()));
    }
}
