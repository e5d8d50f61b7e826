package masthead.body.block;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that cannot be read, are not valid, or name what is not there. */
@QuarkusTest
class BlockInputTest {

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

    @Test
    void whatBlocksLackAndHowTheyContradictEachOtherIsToldTogether() {
        desk().body("""
                        {"language": "english?", "body": [
                          {"type": "divider", "id": "a"}, {"type": "heading", "id": "a", "level": 9, "spans": []}, null,
                          {"type": "members-only"}, {"type": "members-only"}, {"type": "html", "html": "<script></script>"}]}""")
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/body/1/id",
                                "/body/1/level",
                                "/body/1/spans",
                                "/body/2",
                                "/body/4",
                                "/body/5/html",
                                "/language"));
    }

    @Test
    void aTypeThatIsNotKnownLearnsWhichAre() {
        desk().body("{\"language\": \"en\", \"body\": [{\"type\": \"hologram\"}]}")
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/body/0/type"))
                .body("errors[0].detail", startsWith("must be one of paragraph, heading, list, "));
    }

    @Test
    void oneFaultIsToldOnce() {
        Saved article = article(unique("Once"));

        desk().header("If-Match", article.etag())
                .body("{\"reason\": \"\"}")
                .when()
                .post(article.path() + "/kill")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            articles | "language": "en", "kicker": ""                                        | /kicker
            articles | "language": "en", "hero": {"mediaId": "ID", "caption": " "}           | /hero/caption
            articles | "language": "en", "seo": {"canonicalUrl": ""}                         | /seo/canonicalUrl
            articles | "language": "en", "body": [{"type": "quote", "spans": [{"text": "a"}], "attribution": ""}] | /body/0/attribution
            authors  | "kind": "person", "name": "A", "bio": "\\n"                            | /bio
            sections | "name": "A", "description": ""                                        | /description
            media    | "url": "https://a.example/b.jpg", "alt": ""                           | /alt
            collections | "title": "A", "description": " "                                   | /description""")
    void aTextThatMayBeLeftOutSaysSomethingIfItIsThere(String collection, String members, String pointer) {
        desk().body("{%s}"
                        .formatted(members.replace("ID", picture(unique("hero")).id())))
                .when()
                .post("/v1/admin/" + collection)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1                                                                                    | 400 | /body/0                     | wrong-type
            {}                                                                                   | 400 | /body/0/type                | unknown-type
            {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link", "href": "", "articleId": "ID"}]}]} | 422 | /body/0/spans/0/marks/0/href | malformed
            {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "strong", "href": ""}]}]} | 422 | /body/0/spans/0/marks/0/href | malformed
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
}
