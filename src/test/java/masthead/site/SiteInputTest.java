package masthead.site;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SiteInputTest {

    static final String TEMPLATES = """
            {"article": "http://localhost:8080/{language}/articles/{slug}", "page": "http://localhost:8080/{language}/{slug}",
             "author": "http://localhost:8080/authors/{slug}", "section": "http://localhost:8080/sections/{slug}",
             "tag": "http://localhost:8080/tags/{slug}", "collection": "http://localhost:8080/collections/{slug}",
             "edition": "http://localhost:8080/editions/{id}", "deskEdit": "http://localhost:8080/desk/{type}/{id}"}""";

    static final String PLAIN = """
            {"name": "Masthead", "zone": "UTC", "languages": ["en"], "urlTemplates": %s}""".formatted(TEMPLATES);

    @AfterEach
    void asItWas() {
        replace(PLAIN).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": " "}                                                     | /name
            {"name": null}                                                    | /name
            {"publisher": "LONG"}                                             | /publisher
            {"description": "LONG"}                                           | /description
            {"postalAddress": "LONG"}                                         | /postalAddress
            {"logoId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}                | /logoId
            {"podcastArtworkId": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}      | /podcastArtworkId
            {"zone": "Kyiv"}                                                  | /zone
            {"zone": "+02:00"}                                                | /zone
            {"languages": []}                                                 | /languages
            {"languages": ["en", "en"]}                                       | /languages
            {"languages": ["en", "english?"]}                                 | /languages/1
            {"menus": {"Main Menu": []}}                                      | /menus/Main Menu
            {"menus": {"main": [{"label": ""}]}}                              | /menus/main/0/label
            {"menus": {"main": [{"label": "A", "target": {}}]}}               | /menus/main/0/target
            {"menus": {"main": [{"label": "A", "target": {"type": "tag"}}]}}  | /menus/main/0/target
            {"menus": {"main": [{"label": "A", "target": {"type": "tag", "id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10", "url": "/a"}}]}} | /menus/main/0/target
            {"menus": {"main": [{"label": "A", "target": {"type": "tag", "id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}}]}} | /menus/main/0/target/id
            {"menus": {"main": [{"label": "A", "items": [{"label": "B", "target": {"type": "author", "id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"}}]}]}} | /menus/main/0/items/0/target/id
            {"menus": {"main": [{"label": "A", "target": {"url": "//evil.example"}}]}} | /menus/main/0/target/url
            {"menus": {"main": [{"label": "A", "items": [{"label": "B"}]}]}}  | /menus/main/0/items/0/target
            {"menus": {"main": [{"label": "A", "localized": {"xx-": {"label": "B"}}}]}} | /menus/main/0/localized/xx-
            {"menus": {"main": [{"label": "A", "localized": {"uk": {"label": ""}}}]}} | /menus/main/0/localized/uk/label
            {"supporterCount": {"count": -1, "asOf": "2026-11-20"}}           | /supporterCount/count
            {"supporterCount": {"count": 1}}                                  | /supporterCount/asOf
            {"profiles": [{"label": "A", "url": "javascript:alert(1)"}]}      | /profiles/0/url
            {"profiles": [{"label": "", "url": "https://example.org"}]}       | /profiles/0/label
            {"localized": {"uk_UA": {}}}                                      | /localized/uk_UA
            {"localized": {"uk": {"name": ""}}}                               | /localized/uk/name
            {"urlTemplates": null}                                            | /urlTemplates
            {"urlTemplates": {"article": null}}                               | /urlTemplates/article
            {"urlTemplates": {"article": "https://example.org/{headline}/{slug}"}} | /urlTemplates/article
            {"urlTemplates": {"page": "https://example.org/{language}"}}      | /urlTemplates/page
            {"urlTemplates": {"author": "/authors/{slug}"}}                   | /urlTemplates/author
            {"urlTemplates": {"section": "ftp://example.org/{slug}"}}         | /urlTemplates/section
            {"urlTemplates": {"tag": "https://example.org/{slug}/{slug}"}}    | /urlTemplates/tag
            {"urlTemplates": {"collection": "https://example.org/?c={slug}"}} | /urlTemplates/collection
            {"urlTemplates": {"edition": "https://{slug}.example.org/"}}      | /urlTemplates/edition
            {"urlTemplates": {"deskEdit": "https://example.org/{slug}"}}      | /urlTemplates/deskEdit
            {"urlTemplates": {"tag": "https://example.org:65536/{slug}"}}     | /urlTemplates/tag
            {"formerUrlTemplates": [{"type": "tag", "template": "https://example.org/tags"}]} | /formerUrlTemplates/0/template
            {"formerUrlTemplates": [{"template": "https://example.org/{id}"}]} | /formerUrlTemplates/0/type
            {"imageRenditions": {"urlTemplate": "https://example.org/{width}", "widths": [400]}} | /imageRenditions/urlTemplate
            {"imageRenditions": {"urlTemplate": "https://example.org/{url}/{width}", "widths": []}} | /imageRenditions/widths
            {"imageRenditions": {"urlTemplate": "https://example.org/{url}/{width}", "widths": [1]}} | /imageRenditions/widths/0""")
    void whatIsNotValidIsNamedAndChangesNothing(String changes, String pointer) {
        String before = reader().get("/v1/site").asString();

        desk().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(changes.replace("LONG", "x".repeat(1001)))
                .when()
                .patch("/v1/admin/site")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
        assertEquals(before, reader().get("/v1/site").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"tagline": "News"}                                               | /tagline
            {"zone": 2}                                                       | /zone
            {"menus": []}                                                     | /menus
            {"menus": {"main": [{"label": "A", "target": {"type": "media"}}]}} | /menus/main/0/target/type
            {"menus": {"main": [{"label": "A", "items": [{"label": "B", "items": []}]}]}} | /menus/main/0/items/0/items
            {"supporterCount": {"count": 1, "asOf": "20 November"}}           | /supporterCount/asOf
            {"supporterCount": {"count": 1, "asOf": "2026-02-30"}}            | /supporterCount/asOf
            {"localized": {"uk": {"zone": "UTC"}}}                            | /localized/uk/zone""")
    void whatCannotBeReadIsNamed(String changes, String pointer) {
        desk().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(changes)
                .when()
                .patch("/v1/admin/site")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void allFaultsOfATemplateAreToldAtOnce() {
        desk().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"urlTemplates\": {\"article\": \"/{headline}/{$x}\"}}")
                .when()
                .patch("/v1/admin/site")
                .then()
                .statusCode(422)
                .body("errors", hasSize(4))
                .body("errors.detail", hasItem("must have {id} or {slug}"))
                .body(
                        "errors.detail",
                        hasItem("must be an absolute http or https URL in ASCII, with variables behind the host only"));
    }

    private static ValidatableResponse replace(String json) {
        return desk().header("If-Match", "*")
                .body(json)
                .when()
                .put("/v1/admin/site")
                .then();
    }
}
