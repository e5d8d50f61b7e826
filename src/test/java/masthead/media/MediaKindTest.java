package masthead.media;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.film;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.sound;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture stands where a picture is wanted, a sound where something is to be heard, a film where it is to be seen. */
@QuarkusTest
class MediaKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "hero": {"mediaId": "SOUND"}                                                    | /hero/mediaId                | image
            "social": {"imageId": "FILM"}                                                   | /social/imageId              | image
            "audio": {"mediaId": "PICTURE", "provenance": "human"}                          | /audio/mediaId               | audio
            "body": [{"type": "image", "mediaId": "SOUND"}]                                 | /body/0/mediaId              | image
            "body": [{"type": "gallery", "pictures": [{"mediaId": "PICTURE"}, {"mediaId": "FILM"}]}] | /body/0/pictures/1/mediaId | image
            "body": [{"type": "audio", "mediaId": "FILM"}]                                  | /body/0/mediaId              | audio
            "body": [{"type": "video", "mediaId": "SOUND"}]                                 | /body/0/mediaId              | video
            "body": [{"type": "video", "mediaId": "FILM", "preview": {"mediaId": "FILM"}}]  | /body/0/preview/mediaId      | image
            "body": [{"type": "embed", "url": "https://a.example/", "title": "a", "preview": {"mediaId": "SOUND"}}] | /body/0/preview/mediaId | image
            "body": [{"type": "link-card", "url": "https://a.example/", "title": "a", "preview": {"mediaId": "SOUND"}}] | /body/0/preview/mediaId | image""")
    void anArticleIsRefusedWhatIsOfAnotherKind(String member, String pointer, String kind) {
        String filled = member.replace("SOUND", sound(unique("gulls")).id())
                .replace("FILM", film(unique("launch")).id())
                .replace("PICTURE", picture(unique("pier")).id());

        desk().body("{\"language\": \"en\", %s}".formatted(filled))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString("names no " + kind));
    }

    @Test
    void whatIsNamedInOnePlaceAlreadyMustStillFitInAnother() {
        Saved hero = picture(unique("hero"));
        Saved article = article(unique("Hero"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(hero.id()));

        desk().contentType("application/merge-patch+json")
                .header("If-Match", article.etag())
                .body("{\"audio\": {\"mediaId\": \"%s\", \"provenance\": \"human\"}}".formatted(hero.id()))
                .when()
                .patch(article.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/audio/mediaId"));
    }

    @Test
    void portraitsAndTheLogoArePictures() {
        Saved sound = sound(unique("portrait"));

        desk().body("{\"kind\": \"person\", \"name\": \"Olena\", \"portraitId\": \"%s\"}".formatted(sound.id()))
                .when()
                .post("/v1/admin/authors")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/portraitId"));
        desk().contentType("application/merge-patch+json")
                .header("If-Match", site().etag())
                .body("{\"logoId\": \"%s\"}".formatted(sound.id()))
                .when()
                .patch("/v1/admin/site")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/logoId"));
    }

    @Test
    void whatIsUsedStaysOfItsKind() {
        Saved hero = picture(unique("hero"));
        Saved article = publishedArticle(unique("Hero"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(hero.id()));

        desk().contentType("application/merge-patch+json")
                .header("If-Match", hero.etag())
                .body("{\"mimeType\": \"audio/mpeg\"}")
                .when()
                .patch(hero.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("uses.articles", equalTo(1));

        Saved named = patch(hero, "{\"mimeType\": \"image/png\"}");
        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("hero.media.mimeType", equalTo("image/png"))
                .body("hero.media.kind", equalTo("image"));
        trash(article);
        patch(named, "{\"mimeType\": \"audio/mpeg\"}");
        reader().when().get("/v1/media/" + hero.id()).then().statusCode(404);
    }

    @Test
    void aPortraitStaysAPicture() {
        Saved portrait = picture(unique("portrait"));
        Saved author = person(unique("Olena"));
        patch(author, "{\"portraitId\": \"%s\"}".formatted(portrait.id()));

        desk().header("If-Match", portrait.etag())
                .body("{\"url\": \"https://films.example.org/a.mp4\", \"mimeType\": \"video/mp4\"}")
                .when()
                .put(portrait.path())
                .then()
                .statusCode(409)
                .body("uses.authors", equalTo(1));
        create("media", "{\"url\": \"https://films.example.org/a.mp4\", \"mimeType\": \"video/mp4\"}");
    }
}
