package masthead.search;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find. Each test searches in a section of its own. */
@QuarkusTest
class SearchRequestTest {

    private String section = "";

    @BeforeEach
    void aSectionOfItsOwn() {
        section = section(unique("Searched")).id();
    }

    @Test
    void quotesMinusAndOr() {
        Saved night = publish(inSection("en", "Night ferry returns"));
        Saved day = publish(inSection("en", "The ferry sails by night and day"));
        Saved train = publish(inSection("en", "Trains run again"));

        found("night ferry", night, day);
        found("\"night ferry\"", night);
        found("ferry -day", night);
        found("ferry -\"night ferry\"", day);
        found("ferry or trains", train, night, day);
        found("„night ferry“", night);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the",
                "and or not",
                "!!!",
                "\"",
                "-",
                "-pier",
                "or or",
                "' OR 1=1 --",
                "a:* & !b | (c",
                "<-> <2>",
                "\\",
                "''",
                "'; DROP TABLE document; --",
                "🙂",
                "%00",
                "{}[]()*?"
            })
    void nothingThatIsTypedIsAnError(String query) {
        publish(inSection("en", "The pier is not closed"));

        search(query).statusCode(200).body("items", empty()).body("next", nullValue());
    }

    @Test
    void pagesShowEachResultOnceWhateverIsPublishedMeanwhile() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(publish(inSection("en", "Buoy")).id());
        }
        List<String> seen = new ArrayList<>();
        String page = "/v1/search?q=buoy&limit=3&section=" + section;
        while (page != null) {
            ValidatableResponse answer = reader().when().get(page).then().statusCode(200);
            seen.addAll(answer.extract().path("items.article.id"));
            page = answer.extract().path("next");
            publish(inSection("en", "Buoy"));
        }

        assertEquals(7, seen.size());
        assertTrue(seen.containsAll(expected), seen + " are not " + expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            q=,                      422, q
            limit=5,                 422, q
            q=%20%20,                422, q
            q=a&limit=0,             422, limit
            q=a&limit=x,             400, limit
            q=a&cursor=abc,          400, cursor
            q=a&q=b,                 400, q
            q=a%00b,                 400, q
            query=a,                 400, query""")
    void aParameterThatMakesNoSenseIsNamed(String query, int status, String parameter) {
        reader().urlEncodingEnabled(false)
                .when()
                .get("/v1/search?" + query)
                .then()
                .statusCode(status)
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void aQueryHasAtMostTwoHundredCharacters() {
        search("я".repeat(200)).statusCode(200);
        search("я".repeat(201)).statusCode(422).body("errors.code", contains("wrong-length"));
        search("я".repeat(1001)).statusCode(400);
        search("a ".repeat(99) + "b").statusCode(200);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        publishedArticle(unique("One"));
        publishedArticle(unique("Two"));
        String next = reader().get("/v1/articles?limit=1").path("next");

        reader().get("/v1/search?q=one&"
                        + next.substring(next.indexOf("cursor=")).replaceAll("&.*", ""))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void isCachedUntilTheNextCommit() {
        publish(inSection("en", "Tide tables"));
        String etag = search("tide").statusCode(200).extract().header("ETag");

        reader().header("If-None-Match", etag)
                .queryParam("q", "tide")
                .queryParam("section", section)
                .get("/v1/search")
                .then()
                .statusCode(304);
        search("tide").header("Cache-Control", equalTo("public, max-age=10, stale-while-revalidate=60"));
        Saved more = publish(inSection("en", "Tide tables again"));
        search("tide").body("items.article.id", hasItem(more.id()));
    }

    private Saved inSection(String language, String headline) {
        return inSection(language, headline, "", "x");
    }

    private Saved inSection(String language, String headline, String more, String body) {
        return create("articles", """
                {"language": "%s", "headline": "%s", "sectionId": "%s", %s
                 "body": [{"type": "paragraph", "spans": [{"text": "%s"}]}]}""".formatted(language, headline, section, more, body));
    }

    private ValidatableResponse search(String query) {
        return search(query, "");
    }

    private ValidatableResponse search(String query, String filters) {
        return reader().when()
                .queryParam("q", query)
                .get("/v1/search?section=" + section + filters)
                .then();
    }

    private void found(String query, Saved... expected) {
        foundWith("", query, expected);
    }

    private void foundWith(String filters, String query, Saved... expected) {
        List<String> ids = new ArrayList<>();
        for (Saved article : expected) {
            ids.add(article.id());
        }
        List<String> found =
                search(query, filters).statusCode(200).extract().path("items.findAll { !it.similar }.article.id");
        assertEquals(ids.stream().sorted().toList(), found.stream().sorted().toList(), query);
    }
}
