package masthead.media;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.show;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.sound;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Media are public where something public shows them, and nowhere else. */
@QuarkusTest
class ShownMediaTest {

    private static final String LIST = "/v1/media?limit=100";

    @Test
    void whatNothingShowsReadersDoNotHave() {
        Saved picture = picture(unique("unused"));

        isHidden(picture);
        article(unique("Draft"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(picture.id()));
        isHidden(picture);
    }

    @Test
    void aPictureComesAndGoesWithTheCommitThatPublishesIt() {
        Saved picture = picture(unique("shown"));
        isHidden(picture);

        Saved article = show(picture);
        isShown(picture);
        reader().header("If-Commit-At-Least", article.answer().header("Content-Commit"))
                .when()
                .get("/v1/media/" + picture.id())
                .then()
                .statusCode(200);

        Saved without = publish(patch(article, "{\"hero\": null}"));
        isHidden(picture);
        Saved again = publish(patch(without, "{\"hero\": {\"mediaId\": \"%s\"}}".formatted(picture.id())));
        isShown(picture);
        transition(again, "unpublish");
        isHidden(picture);
    }

    @Test
    void whatStandsBehindTheMarkerIsNotPublicWhoeverAsks() {
        Saved before = picture(unique("before"));
        Saved behind = picture(unique("behind"));
        Saved narration = sound(unique("narration"));
        Saved article = create("articles", """
                {"language": "en", "headline": "%s", "visibility": "members",
                 "audio": {"mediaId": "%s", "provenance": "human"},
                 "body": [{"type": "image", "mediaId": "%s"}, {"type": "members-only"}, {"type": "image", "mediaId": "%s"}]}""".formatted(unique("Gated"), narration.id(), before.id(), behind.id()));
        publish(article);

        isShown(before);
        isHidden(behind);
        isHidden(narration);
        desk().when().get("/v1/media/" + behind.id()).then().statusCode(404);
        desk().when().get(LIST).then().body("items.id", not(hasItem(narration.id())));
        desk().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("audio.media.id", equalTo(narration.id()))
                .body("body[2].media.id", equalTo(behind.id()));
    }

    @Test
    void portraitsAndTheLogoAreShown() {
        Saved portrait = picture(unique("portrait"));
        Saved logo = picture(unique("logo"));

        create("authors", """
                {"kind": "person", "name": "%s", "portraitId": "%s"}""".formatted(unique("Olena"), portrait.id()));
        patch(site(), "{\"logoId\": \"%s\"}".formatted(logo.id()));

        isShown(portrait);
        isShown(logo);
        patch(site(), "{\"logoId\": null}");
        isHidden(logo);
    }

    @Test
    void aListOfThemIsReadPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Saved picture = picture(unique("paged"));
            picture(unique("unused"));
            show(picture);
            made.addFirst(picture.id());
        }

        List<String> read = new ArrayList<>();
        String page = "/v1/media?limit=2";
        while (read.size() < 3) {
            read.addAll(reader().get(page).path("items.id"));
            page = reader().get(page).path("next");
        }

        Assertions.assertEquals(made, read.subList(0, 3));
    }

    @Test
    void theirTextsAreThoseOfToday() {
        Saved picture = picture(unique("texts"));
        Saved article = publishedArticle(unique("Texts"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(picture.id()));

        patch(picture, "{\"caption\": \"The pier at noon.\"}");

        reader().when().get("/v1/media/" + picture.id()).then().body("caption", equalTo("The pier at noon."));
        reader().when()
                .get("/v1/articles/" + article.id())
                .then()
                .body("hero.media.caption", equalTo("The pier at noon."));
    }

    private static void isShown(Saved media) {
        reader().when().get("/v1/media/" + media.id()).then().statusCode(200).body("id", equalTo(media.id()));
        reader().when().get(LIST).then().body("items.id", hasItem(media.id()));
    }

    private static void isHidden(Saved media) {
        reader().when().get("/v1/media/" + media.id()).then().statusCode(404);
        reader().when().get(LIST).then().body("items.id", not(hasItem(media.id())));
    }
}
