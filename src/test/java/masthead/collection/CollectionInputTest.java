package masthead.collection;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections: pins, then the newest by a rule, as they are now. */
@QuarkusTest
class CollectionInputTest {

    @Test
    void savingTheSameAgainIsNothing() {
        Saved collection = collection(pins(publishedArticle(unique("Same"))));

        Saved again = patch(collection, "{\"title\": \"%s\"}".formatted(collection.string("title")));

        assertEquals(collection.etag(), again.etag());
    }

    @Test
    void allThatLeadsNowhereIsToldAtOnce() {
        UUID nowhere = UUID.randomUUID();
        Saved article = article(unique("Pinned twice"));

        desk().body("""
                {"title": "Nowhere",
                 "pins": [{"articleId": "%2$s"}, {"articleId": "%1$s"}, {"articleId": "%2$s"}],
                 "rule": {"sectionId": "%1$s", "tagIds": ["%1$s"], "authorId": "%1$s"}}""".formatted(nowhere, article.id()))
                .when()
                .post("/v1/admin/collections")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/pins/1/articleId",
                                "/pins/2/articleId",
                                "/rule/sectionId",
                                "/rule/tagIds/0",
                                "/rule/authorId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                  | 422 | /title
            {"title": "A", "size": 0}                           | 422 | /size
            {"title": "A", "size": 101}                         | 422 | /size
            {"title": "A", "slug": "Not a slug"}                | 422 | /slug
            {"title": "A", "pins": [{}]}                        | 422 | /pins/0/articleId
            {"title": "A", "rule": {"language": "no language"}} | 422 | /rule/language
            {"title": "A", "rule": {"section": "x"}}            | 400 | /rule/section""")
    void aDraftThatMakesNoSenseIsRefused(String draft, int status, String pointer) {
        desk().body(draft)
                .when()
                .post("/v1/admin/collections")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            articles=101,            422, articles
            articles=-1,             422, articles
            articles=some,           400, articles
            slugs=,                  400, slugs
            slugs=news-feed&limit=3, 422, limit
            cursor=abc,              400, cursor""")
    void aParameterThatMakesNoSenseIsNamed(String query, int status, String parameter) {
        reader().when()
                .get("/v1/collections?" + query)
                .then()
                .statusCode(status)
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void theArticlesOfNoCollectionAreNotThere() {
        reader().when()
                .get("/v1/collections/by-slug/no-such-collection/articles")
                .then()
                .statusCode(404);
    }

    @Test
    void aCursorGoesOnInItsOwnCollectionOnly() {
        Saved one = publishedArticle(unique("One"));
        Saved other = publishedArticle(unique("Other"));
        String first = "/v1/collections/by-slug/%s/articles"
                .formatted(collection(pins(one, other)).string("slug"));
        String second = "/v1/collections/by-slug/%s/articles"
                .formatted(collection(pins(one, other)).string("slug"));
        String next = reader().get(first + "?limit=1").path("next");

        reader().when().get(next).then().body("items.id", contains(other.id()));
        reader().when()
                .get(second + next.substring(next.indexOf('?')))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    private static Saved collection(String members) {
        return create("collections", "{\"title\": \"%s\", %s}".formatted(unique("Collection"), members));
    }

    private static String pins(Saved... articles) {
        List<String> pins = new ArrayList<>();
        for (Saved article : articles) {
            pins.add("{\"articleId\": \"%s\"}".formatted(article.id()));
        }
        return "\"pins\": [%s]".formatted(String.join(", ", pins));
    }
}
