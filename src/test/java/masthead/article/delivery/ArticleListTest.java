package masthead.article.delivery;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ArticleListTest {

    @Test
    void filtersNarrowTheListTogetherByIdOrBySlug() {
        Saved section = section(unique("Politics"));
        Saved tag = tag(unique("Elections"));
        Saved author = person(unique("Iryna"));
        Saved all = publishedArticle(
                unique("All three"),
                "\"sectionId\": \"%s\", \"tagIds\": [\"%s\"], \"bylines\": [{\"authorId\": \"%s\"}],"
                        .formatted(section.id(), tag.id(), author.id()));
        Saved sectionOnly = publishedArticle(unique("Section"), "\"sectionId\": \"%s\",".formatted(section.id()));
        article(unique("Draft"), "\"sectionId\": \"%s\",".formatted(section.id()));

        found("section=" + section.id(), sectionOnly, all);
        found("section=" + section.string("slug"), sectionOnly, all);
        found("tag=" + tag.string("slug"), all);
        found("author=" + author.string("slug"), all);
        found("section=%s&tag=%s&author=%s&language=en".formatted(section.id(), tag.string("slug"), author.id()), all);
        found("section=%s&language=uk".formatted(section.id()));
        found("section=no-such-section");
        found("section=" + UUID.randomUUID());
    }

    @Test
    void cardsHoldWhatAListShowsAndNotTheText() {
        Saved section = section(unique("Cards"));
        publishedArticle(unique("Card"), "\"sectionId\": \"%s\", \"kicker\": \"Sea\",".formatted(section.id()));

        reader().when()
                .get("/v1/articles?section=" + section.id())
                .then()
                .body("items[0].kicker", equalTo("Sea"))
                .body("items[0].section.slug", equalTo(section.string("slug")))
                .body("items[0]", not(hasKey("body")))
                .body("items[0].hero", nullValue());
    }

    @Test
    void pagesShowEachArticleOnceWhateverIsPublishedMeanwhile() {
        Saved section = section(unique("Pages"));
        String inSection = "\"sectionId\": \"%s\", \"publishedAt\": \"%s\",";
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // two at each instant, so that the id has to break ties
            Saved article = publishedArticle(
                    unique("Page"), inSection.formatted(section.id(), "2026-01-0%dT10:00:00Z".formatted(1 + i / 2)));
            expected.addFirst(article.id());
        }
        Saved later = article(unique("Later"), inSection.formatted(section.id(), "2026-02-01T10:00:00Z"));

        List<String> seen = new ArrayList<>();
        String page = "/v1/articles?section=%s&limit=2".formatted(section.id());
        while (page != null) {
            Response answer = reader().get(page);
            seen.addAll(answer.path("items.id"));
            String next = answer.path("next");
            if (next != null) {
                assertEquals("<%s>; rel=\"next\"".formatted(next), answer.header("Link"));
            }
            if (seen.size() == 2) {
                publish(later);
            }
            page = next;
        }

        assertEquals(expected, seen);
    }

    @Test
    void theLastPageHasNoNext() {
        Saved section = section(unique("Exact"));
        for (int i = 0; i < 2; i++) {
            publishedArticle(unique("Exact"), "\"sectionId\": \"%s\",".formatted(section.id()));
        }

        Response exact = reader().get("/v1/articles?limit=2&section=" + section.id());

        assertTrue(exact.<List<String>>path("items.id").size() == 2);
        exact.then().body("next", nullValue());
        assertNull(exact.header("Link"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            limit=0,            422, limit
            limit=101,          422, limit
            limit=abc,          400, limit
            limit=1&limit=2,    400, limit
            cursor=abc,         400, cursor
            cursor=MQ,          400, cursor
            offset=3,           400, offset""")
    void aParameterThatMakesNoSenseIsNamed(String query, int status, String parameter) {
        reader().when()
                .get("/v1/articles?" + query)
                .then()
                .statusCode(status)
                .body("errors.parameter", contains(parameter));
    }

    private static void found(String query, Saved... expected) {
        List<String> ids = new ArrayList<>();
        for (Saved article : expected) {
            ids.add(article.id());
        }
        reader().when()
                .get("/v1/articles?" + query)
                .then()
                .statusCode(200)
                .body("items.id", ids.isEmpty() ? empty() : equalTo(ids));
    }
}
