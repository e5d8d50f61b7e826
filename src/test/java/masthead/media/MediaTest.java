package masthead.media;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures, sound and film, and what is known of their files. */
@QuarkusTest
class MediaTest {

    @Test
    void readersGetAllThatTheDeskKnowsOfAFile() {
        Saved film = create("media", """
                {"url": "https://films.example.org/launch.mp4", "mimeType": "video/mp4", "licence": "CC BY 4.0",
                 "width": 1920, "height": 1080, "bytes": 5000000000, "durationSeconds": 93,
                 "focalPoint": {"x": 0.25, "y": 1}, "rightsExpireAt": "2999-12-31T23:00:00+01:00"}""");
        publish(create("articles", """
                {"language": "en", "headline": "%s", "body": [{"type": "video", "mediaId": "%s"}]}""".formatted(unique("Launch"), film.id())));

        for (String address : new String[] {film.path(), "/v1/media/" + film.id()}) {
            desk().when()
                    .get(address)
                    .then()
                    .body("kind", equalTo("video"))
                    .body("mimeType", equalTo("video/mp4"))
                    .body("licence", equalTo("CC BY 4.0"))
                    .body("bytes", equalTo(5_000_000_000L))
                    .body("durationSeconds", equalTo(93))
                    .body("focalPoint.x", equalTo(0.25f))
                    .body("focalPoint.y", equalTo(1.0f))
                    .body("rightsExpireAt", equalTo("2999-12-31T22:00:00.000Z"));
        }
        desk().when().get(film.path()).then().body("expired", equalTo(false));
        patch(film, "{\"focalPoint\": null, \"bytes\": null}");
        reader().when()
                .get("/v1/media/" + film.id())
                .then()
                .body("focalPoint", nullValue())
                .body("bytes", nullValue())
                .body("durationSeconds", equalTo(93));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '"image/svg+xml"',          image
            '"audio/mpeg"',             audio
            '"video/mp4"',              video
            '"application/pdf"',        other
            'null',                     image""")
    void whatAFileIsSaysItsMediaType(String mimeType, String kind) {
        Saved media = create("media", """
                {"url": "https://files.example.org/%s", "mimeType": %s}""".formatted(unique("file"), mimeType));

        desk().when()
                .get("/v1/admin/media?limit=100&kind=" + kind)
                .then()
                .body("items.kind", everyItem(equalTo(kind)))
                .body("items.id", hasItem(media.id()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "mimeType": "image"                        | 422 | /mimeType
            "mimeType": "Image/JPEG"                   | 422 | /mimeType
            "mimeType": "text/html; charset=utf-8"     | 422 | /mimeType
            "mimeType": ""                             | 422 | /mimeType
            "bytes": 0                                 | 422 | /bytes
            "bytes": 1000000000000001                  | 422 | /bytes
            "bytes": "5 MB"                            | 400 | /bytes
            "durationSeconds": 0                       | 422 | /durationSeconds
            "durationSeconds": 1.5                     | 400 | /durationSeconds
            "focalPoint": {"x": 1.1, "y": 0.5}         | 422 | /focalPoint/x
            "focalPoint": {"x": 0.5, "y": -0.1}        | 422 | /focalPoint/y
            "focalPoint": {"x": 0.5}                   | 422 | /focalPoint/y
            "focalPoint": {"x": 1e400, "y": 0.5}       | 422 | /focalPoint/x
            "focalPoint": {"x": "middle", "y": 0.5}    | 400 | /focalPoint/x
            "focalPoint": [0.5, 0.5]                   | 400 | /focalPoint
            "rightsExpireAt": "next year"              | 400 | /rightsExpireAt
            "localized": {"uk": {"alt": " "}}          | 422 | /localized/uk/alt
            "localized": {"uk": {"licence": "a"}}      | 400 | /localized/uk/licence
            "expired": true                            | 400 | /expired
            "kind": "audio"                            | 400 | /kind""")
    void whatIsNotTrueOfAnyFileIsNamed(String member, int status, String pointer) {
        desk().body("{\"url\": \"https://files.example.org/a\", %s}".formatted(member))
                .when()
                .post("/v1/admin/media")
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aTooLongLicenceIsNamed() {
        desk().body("{\"url\": \"https://files.example.org/a\", \"licence\": \"%s\"}".formatted("x".repeat(201)))
                .when()
                .post("/v1/admin/media")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/licence"));
    }

    @Test
    void theDeskListsThoseWhoseRightsHaveExpiredOrHaveNot() {
        Saved free = picture(unique("free"));
        Saved expired = create("media", """
                {"url": "https://files.example.org/a", "rightsExpireAt": "2020-01-01T00:00:00Z"}""");
        String list = "/v1/admin/media?limit=100&expired=";

        desk().when()
                .get(list + "true")
                .then()
                .body("items.id", hasItem(expired.id()))
                .body("items.expired", everyItem(equalTo(true)));
        desk().when()
                .get(list + "false")
                .then()
                .body("items.id", hasItem(free.id()))
                .body("items.id", not(hasItem(expired.id())));
        desk().when()
                .get("/v1/admin/media?kind=sculpture")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("kind"));
    }
}
