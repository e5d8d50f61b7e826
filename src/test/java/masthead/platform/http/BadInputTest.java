package masthead.platform.http;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that names the place and tells nothing of the inside. */
@QuarkusTest
class BadInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "a                              | 400 | malformed-json    |
            not json                                 | 400 | malformed-json    |
            {"name": "a"} {"name": "b"}              | 400 | malformed-json    |
            {"name": "a", "name": "b"}               | 400 | malformed-json    |
            []                                       | 400 | wrong-type        |
            null                                     | 400 | wrong-type        |
            "text"                                   | 400 | wrong-type        |
            ''                                       | 400 | wrong-type        |
            {"name": 5}                              | 400 | wrong-type        | /name
            {"name": true}                           | 400 | wrong-type        | /name
            {"name": {"en": "a"}}                    | 400 | wrong-type        | /name
            {"name": ["a"]}                          | 400 | wrong-type        | /name
            {"name": "a", "title": "b"}              | 400 | unknown-field     | /title
            {"name": "a", "id": "b"}                 | 400 | unknown-field     | /id
            {"name": "a", "savedBy": "me"}           | 400 | unknown-field     | /savedBy
            {}                                       | 422 | required          | /name
            {"name": null}                           | 422 | required          | /name
            {"name": "  "}                           | 422 | required          | /name
            {"name": "a", "slug": "A b"}             | 422 | malformed         | /slug
            {"name": "a", "slug": "../../etc"}       | 422 | malformed         | /slug
            {"name": "a\\u0007b"}                    | 422 | malformed         | /name
            {"name": "a\\u0000b"}                    | 422 | malformed         | /name
            {"name": "a\\ud800b"}                    | 422 | malformed         | /name
            {"name": "\\udc00"}                      | 422 | malformed         | /name""")
    void aTagThatCannotBeReadOrIsNotValid(String json, int status, String code, String pointer) {
        desk().body(json)
                .when()
                .post("/v1/admin/tags")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer == null ? "" : pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"width": 99999999999999999999999}       | 400 | /width
            {"width": 1e400}                         | 400 | /width
            {"width": 1.5}                           | 400 | /width
            {"width": "5"}                           | 400 | /width
            {"width": 0}                             | 422 | /width
            {"width": -1}                            | 422 | /width
            {"url": "javascript:alert(1)"}           | 422 | /url
            {"url": "//example.org/a"}               | 422 | /url
            {"url": "https://приклад.укр/a.jpg"}     | 422 | /url
            {"url": "https://user:pw@example.org/a"} | 422 | /url
            {"url": "https://exa mple.org/a"}        | 422 | /url""")
    void aPictureWithNumbersAndAddressesThatAreNone(String json, int status, String pointer) {
        String whole = json.contains("url") ? json : json.replace("{", "{\"url\": \"https://example.org/a.jpg\", ");

        desk().body(whole)
                .when()
                .post("/v1/admin/media")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "language": "xx_YY"                                                                | 422 | /language
            "language": "EN"                                                                   | 422 | /language
            "sectionId": " "                                                                   | 400 | /sectionId
            "sectionId": ""                                                                    | 400 | /sectionId
            "sectionId": "politics"                                                            | 400 | /sectionId
            "tagIds": "x"                                                                      | 400 | /tagIds
            "tagIds": [null]                                                                   | 422 | /tagIds/0
            "publishedAt": "yesterday"                                                         | 400 | /publishedAt
            "publishedAt": 1700000000                                                          | 400 | /publishedAt
            "publishedAt": "2026-02-30T00:00:00Z"                                              | 400 | /publishedAt
            "publishedAt": "99999-01-01T00:00:00Z"                                             | 400 | /publishedAt
            "body": [{"type": "marquee"}]                                                      | 400 | /body/0/type
            "body": [{"spans": []}]                                                            | 400 | /body/0/type
            "body": [null]                                                                     | 422 | /body/0
            "body": [{"type": "paragraph"}]                                                    | 422 | /body/0/spans
            "body": [{"type": "paragraph", "spans": [{"text": ""}]}]                           | 422 | /body/0/spans/0/text
            "body": [{"type": "paragraph", "spans": [{"text": "a", "bold": true}]}]            | 400 | /body/0/spans/0/bold
            "body": [{"type": "paragraph", "id": "a b", "spans": [{"text": "a"}]}]             | 422 | /body/0/id
            "body": [{"type": "heading", "level": 1, "spans": [{"text": "a"}]}]                | 422 | /body/0/level
            "body": [{"type": "image", "mediaId": null}]                                       | 422 | /body/0/mediaId
            "body": [{"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "blink"}]}]}]    | 400 | /body/0/spans/0/marks/0/type
            "body": [{"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "code"}, {"type": "code"}]}]}] | 422 | /body/0/spans/0/marks/1
            "body": [{"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link"}]}]}]     | 422 | /body/0/spans/0/marks/0/href
            "body": [{"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "strong", "href": "https://a.example"}]}]}] | 422 | /body/0/spans/0/marks/0/href
            "body": [{"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link", "href": "javascript:x"}]}]}] | 422 | /body/0/spans/0/marks/0/href""")
    void anArticleThatIsWrongSomewhereDeepInside(String member, int status, String pointer) {
        String language = member.contains("\"language\"") ? "" : "\"language\": \"en\", ";

        desk().body("{" + language + member + "}")
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        desk().body("""
                        {"language": "english", "slug": "No Slug", "headline": "%s",
                         "body": [{"type": "heading", "level": 9, "spans": []}]}""".formatted("x".repeat(301)))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/language", "/slug", "/headline", "/body/0/level", "/body/0/spans"));
    }

    @Test
    void allThatCannotBeReadIsToldAtOnce() {
        desk().body("""
                        {"language": 5, "foo": 1, "hero": {"bar": {}}, "tagIds": "x", "publishedAt": "yesterday", "metadata": {"a": 1},
                         "body": [{"type": "marquee"}, "text", {"type": "heading", "level": "2", "spans": [], "baz": []}]}""")
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(400)
                .body(
                        "errors.findAll { it.code == 'unknown-field' }.pointer",
                        containsInAnyOrder("/foo", "/hero/bar", "/body/2/baz"))
                .body("errors.findAll { it.code == 'unknown-type' }.pointer", contains("/body/0/type"))
                .body(
                        "errors.findAll { it.code == 'wrong-type' }.pointer",
                        containsInAnyOrder(
                                "/language", "/tagIds", "/publishedAt", "/metadata/a", "/body/1", "/body/2/level"));
    }

    @Test
    void aFewFaultsStandForThousands() {
        String empty = "{\"text\": \"\"}";
        desk().body("{\"language\": \"en\", \"body\": [{\"type\": \"paragraph\", \"spans\": [%s]}]}"
                        .formatted(String.join(",", Collections.nCopies(900, empty))))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors", hasSize(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://my_bucket.example.org/a.jpg", "https://xn--80aikifvh.xn--j1amh/%D1%84.jpg"})
    void realAddressesOfPicturesAreTaken(String url) {
        desk().body("{\"url\": \"%s\"}".formatted(url))
                .when()
                .post("/v1/admin/media")
                .then()
                .statusCode(201);
    }

    @Test
    void noAnswerTellsOfTheInside() {
        Saved tag = tag(unique("Inside"));
        List<Response> answers = List.of(
                reader().get("/v1/tags/by-slug/" + "x".repeat(3000)),
                reader().get("/v1/tags?cursor=" + "QUFB".repeat(50)),
                reader().get("/v1/articles?section=' OR 1=1 --"),
                desk().body("{\"name\": \"\\ud83d\"}").post("/v1/admin/tags"),
                desk().body("{\"kind\": \"robot\", \"name\": \"x\"}").post("/v1/admin/authors"),
                desk().header("If-Match", tag.etag()).body("{\"name\": 1}").put(tag.path()),
                desk().body("{\"name\": \"%s\", \"slug\": \"%s\"}".formatted("x", tag.string("slug")))
                        .post("/v1/admin/tags"),
                desk().header("Idempotency-Key", "x".repeat(300))
                        .body("{\"name\": \"x\"}")
                        .post("/v1/admin/tags"),
                desk().post("/v1/admin/articles/" + tag.id() + "/publish"));

        for (Response answer : answers) {
            String told = answer.asString().toLowerCase(Locale.ROOT);
            for (String inside : List.of(
                    "exception", "java.", "masthead.", "hibernate", "select ", "constraint", "\tat ", "postgres")) {
                assertFalse(told.contains(inside), told);
            }
            assertFalse(answer.statusCode() >= 500, told);
        }
    }
}
