package masthead.site.redirect;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redirects at the desk; what readers have of them shows {@link ResolveTest}. */
@QuarkusTest
class RedirectTest {

    private static final String NOBODY = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10";

    @Test
    void areWrittenReadChangedAndListed() {
        String from = "/" + unique("old") + ".html";
        Saved tag = tag(unique("Piers"));
        Saved redirect = redirect(from, "{\"type\": \"tag\", \"id\": \"%s\"}".formatted(tag.id()));

        desk().when()
                .get(redirect.path())
                .then()
                .statusCode(200)
                .body("from", equalTo(from))
                .body("to.type", equalTo("tag"))
                .body("to.id", equalTo(tag.id()))
                .body("to.url", nullValue())
                .body("permanent", equalTo(true));
        Saved changed =
                patch(redirect, "{\"permanent\": false, \"to\": {\"type\": null, \"id\": null, \"url\": \"/piers\"}}");
        desk().when()
                .get(redirect.path())
                .then()
                .body("to.url", equalTo("/piers"))
                .body("permanent", equalTo(false));
        desk().header("If-Match", redirect.etag())
                .body("{\"from\": \"%s\", \"to\": {\"url\": \"/\"}}".formatted(from))
                .when()
                .put(redirect.path())
                .then()
                .statusCode(412);
        desk().header("If-Match", changed.etag())
                .body("{\"from\": \"%s\", \"to\": {\"type\": \"tag\", \"id\": \"%s\"}}".formatted(from, tag.id()))
                .when()
                .put(redirect.path())
                .then()
                .statusCode(200)
                .body("permanent", equalTo(true));
        for (String filter : new String[] {"from=" + from + "/", "targetId=" + tag.id()}) {
            desk().when()
                    .get("/v1/admin/redirects?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(redirect.id()));
        }
        desk().when().get("/v1/admin/redirects?limit=1").then().body("items", hasSize(1));
        desk().when().get("/v1/admin/redirects?from=nowhere").then().body("items", hasSize(0));
    }

    @Test
    void goToTheTrashAndComeBackUnlessTheirAddressIsTakenMeanwhile() {
        String from = "/" + unique("old");
        Saved redirect = redirect(from, "{\"url\": \"/\"}");
        trash(redirect);
        desk().when().get("/v1/admin/redirects?from=" + from).then().body("items", hasSize(0));
        desk().when().get("/v1/admin/redirects?trashed=true&limit=100").then().body("items.id", hasItem(redirect.id()));
        transition(reread(redirect), "restore");
        trash(reread(redirect));
        redirect(from, "{\"url\": \"/\"}");

        desk().header("If-Match", reread(redirect).etag())
                .when()
                .post(redirect.path() + "/restore")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
        desk().header("If-Match", reread(redirect).etag())
                .body("{\"from\": \"/x\", \"to\": {\"url\": \"/\"}}")
                .when()
                .put(redirect.path())
                .then()
                .statusCode(409);
    }

    @Test
    void anAddressLeadsToOnePlaceHoweverItIsSpelled() {
        String old = unique("old");
        redirect("/%D0%BF/" + old + "/", "{\"url\": \"/\"}");
        redirect("/%D0%BF/" + old + "?page=2", "{\"url\": \"/\"}");
        redirect("https://old.example.org/%D0%BF/" + old, "{\"url\": \"/\"}");

        for (String same :
                new String[] {"/п/" + old, "/п/" + old + "?page=2#end", "http://OLD.example.org:80/п/" + old}) {
            refused("{\"from\": \"%s\", \"to\": {\"url\": \"/\"}}".formatted(same), 422, "/from", "taken");
        }
    }

    @Test
    void noneLeadsRoundInACircle() {
        String a = "/" + unique("a");
        String b = "/" + unique("b");
        String c = "/" + unique("c");
        Saved first = redirect(a, "{\"url\": \"%s\"}".formatted(b));
        redirect(b, "{\"url\": \"http://localhost:8080%s/\"}".formatted(c));

        refused(
                "{\"from\": \"%1$s\", \"to\": {\"url\": \"%1$s?x=1\"}}".formatted("/" + unique("self")),
                422,
                "/to/url",
                "circular");
        refused("{\"from\": \"%s\", \"to\": {\"url\": \"%s#top\"}}".formatted(c, a), 422, "/to/url", "circular");
        refused(
                "{\"from\": \"http://localhost:8080%s\", \"to\": {\"url\": \"%s\"}}".formatted(c, a),
                422,
                "/to/url",
                "circular");
        redirect(c, "{\"url\": \"https://elsewhere.example.org%s\"}".formatted(a));
        patch(first, "{\"from\": \"%s\", \"to\": {\"url\": \"%s\"}}".formatted("/" + unique("d"), a));
    }

    @Test
    void aChainHasAnEnd() {
        String word = unique("link");
        for (int i = 10; i > 0; i--) {
            redirect("/%s/%d".formatted(word, i), "{\"url\": \"/%s/%d\"}".formatted(word, i + 1));
        }

        refused(
                "{\"from\": \"/%1$s/0\", \"to\": {\"url\": \"/%1$s/1\"}}".formatted(word),
                422,
                "/to/url",
                "too-many-redirects");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"to": {"url": "/"}}                                             | 422 | /from
            {"from": "", "to": {"url": "/"}}                                 | 422 | /from
            {"from": "old.html", "to": {"url": "/"}}                         | 422 | /from
            {"from": "//old.example.org/", "to": {"url": "/"}}               | 422 | /from
            {"from": "/a b", "to": {"url": "/"}}                             | 422 | /from
            {"from": "/LONG", "to": {"url": "/"}}                            | 422 | /from
            {"from": "/a"}                                                   | 422 | /to
            {"from": "/a", "to": {}}                                         | 422 | /to
            {"from": "/a", "to": {"type": "tag"}}                            | 422 | /to
            {"from": "/a", "to": {"type": "tag", "id": "NOBODY"}}            | 422 | /to/id
            {"from": "/a", "to": {"type": "tag", "id": "NOBODY", "url": "/"}} | 422 | /to
            {"from": "/a", "to": {"url": "javascript:alert(1)"}}             | 422 | /to/url
            {"from": "/a", "to": {"url": "/новини"}}                         | 422 | /to/url
            {"from": "/a", "to": {"url": "/\\\\evil.example"}}               | 422 | /to/url
            {"from": "/a", "to": {"type": "media", "id": "NOBODY"}}          | 400 | /to/type
            {"from": "/a", "to": {"type": "tag", "id": "1"}}                 | 400 | /to/id
            {"from": "/a", "to": {"url": "/"}, "permanent": "yes"}           | 400 | /permanent
            {"from": "/a", "to": {"url": "/"}, "status": 301}                | 400 | /status""")
    void whatIsNotValidIsNamed(String draft, int status, String pointer) {
        desk().body(draft.replace("NOBODY", NOBODY).replace("LONG", "x".repeat(1000)))
                .when()
                .post("/v1/admin/redirects")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void comeTogetherEachJudgedOnItsOwn() {
        String old = unique("old");
        Saved tag = tag(unique("Piers"));
        Saved present = redirect("/" + old, "{\"url\": \"/\"}");

        desk().body("""
                        {"redirects": [
                          {"from": "/%1$s", "to": {"url": "/"}},
                          {"from": "/%1$s/a", "to": {"type": "tag", "id": "%2$s"}},
                          {"from": "/%1$s/a/", "to": {"url": "/"}},
                          {"from": "old", "to": {"url": "/"}},
                          {"from": "/%1$s/b", "to": {"type": "tag", "id": "%3$s"}},
                          {"from": "/%1$s/c", "to": {"url": "/%1$s/d"}},
                          {"from": "/%1$s/d", "to": {"url": "/%1$s/c"}},
                          {"from": "/%1$s/", "to": {"url": "/elsewhere"}}]}""".formatted(old, tag.id(), NOBODY))
                .when()
                .post("/v1/admin/redirects/import")
                .then()
                .statusCode(200)
                .body(
                        "items.outcome",
                        contains(
                                "unchanged",
                                "created",
                                "refused",
                                "refused",
                                "refused",
                                "refused",
                                "created",
                                "refused"))
                .body("items[0].id", equalTo(present.id()))
                .body("items[1].errors", hasSize(0))
                .body("items[2].errors.pointer", contains("/redirects/2/from"))
                .body("items[3].errors.pointer", contains("/redirects/3/from"))
                .body("items[4].errors.pointer", contains("/redirects/4/to/id"))
                .body("items[5].errors.code", contains("circular"))
                .body("items[7].id", nullValue())
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(5));
        desk().when().get("/v1/admin/redirects?from=/" + old + "/a").then().body("items.to.id", contains(tag.id()));
    }

    @Test
    void aThousandComeAtOnceAndTwiceChangesNothing() {
        String old = unique("old");
        String body = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"from\": \"/%1$s/%2$d\", \"to\": {\"url\": \"/new/%2$d\"}}".formatted(old, i))
                .collect(Collectors.joining(",", "{\"redirects\": [", "]}"));

        desk().body(body)
                .when()
                .post("/v1/admin/redirects/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1000));
        desk().body(body)
                .when()
                .post("/v1/admin/redirects/import")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1000));
        desk().body(body.replace("]}", ", {\"from\": \"/x\", \"to\": {\"url\": \"/\"}}]}"))
                .when()
                .post("/v1/admin/redirects/import")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/redirects"));
        desk().body("{\"redirects\": []}")
                .when()
                .post("/v1/admin/redirects/import")
                .then()
                .statusCode(422);
    }

    private static Saved redirect(String from, String to) {
        return create("redirects", "{\"from\": \"%s\", \"to\": %s}".formatted(from, to));
    }

    private static void refused(String draft, int status, String pointer, String code) {
        desk().body(draft)
                .when()
                .post("/v1/admin/redirects")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors", not(hasSize(0)));
    }
}
