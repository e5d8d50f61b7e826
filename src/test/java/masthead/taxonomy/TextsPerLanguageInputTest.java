package masthead.taxonomy;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, captions and the like in several languages: written side by side at the desk, read in one. */
@QuarkusTest
class TextsPerLanguageInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "english", "uk_UA", "u", "uk-"})
    void aLanguageThatIsNoneIsNamed(String language) {
        for (String collection : new String[] {"authors", "sections", "tags", "media"}) {
            reader().queryParam("language", language)
                    .when()
                    .get("/v1/" + collection)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("language"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uk": {"name": " "}}                         | 422 | /localized/uk/name
            {"uk": {"name": ""}}                          | 422 | /localized/uk/name
            {"uk": {}}                                    | 422 | /localized/uk
            {"uk": {"name": null}}                        | 422 | /localized/uk
            {"uk": null}                                  | 422 | /localized/uk
            {"UK": {"name": "a"}}                         | 422 | /localized/UK
            {"ukrainian?": {"name": "a"}}                 | 422 | /localized/ukrainian?
            {"a/b": {"name": "a"}}                        | 422 | /localized/a~1b
            {"uk": {"name": 5}}                           | 400 | /localized/uk/name
            {"uk": {"slug": "port"}}                      | 400 | /localized/uk/slug
            {"uk": "Порт"}                                | 400 | /localized/uk
            []                                            | 400 | /localized""")
    void textsThatAreNotValidAreNamed(String localized, int status, String pointer) {
        desk().body("{\"name\": \"Port\", \"localized\": %s}".formatted(localized))
                .when()
                .post("/v1/admin/sections")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        desk().body("""
                        {"kind": "person", "name": "a", "localized": {
                         "uk": {"name": "%s", "jobTitle": " "}, "x": {"bio": "b"}, "pl": {}}}""".formatted("x".repeat(121)))
                .when()
                .post("/v1/admin/authors")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/localized/uk/name", "/localized/uk/jobTitle", "/localized/x", "/localized/pl"));
    }

    @Test
    void thereAreTwentyLanguagesAtMost() {
        String all = IntStream.range(0, 21)
                .mapToObj(i -> "\"a%c\": {\"name\": \"a\"}".formatted('a' + i))
                .collect(Collectors.joining(", "));

        desk().body("{\"name\": \"Babel\", \"localized\": {%s}}".formatted(all))
                .when()
                .post("/v1/admin/tags")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/localized"));
    }
}
