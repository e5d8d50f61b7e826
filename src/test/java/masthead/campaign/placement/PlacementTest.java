package masthead.campaign.placement;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacementTest {

    private static final String TOP = "slots.find { it.slot == 'top-bar' }.candidates.";

    @Test
    void aLiveCampaignIsACandidateWithWhatItSaysThere() {
        Saved live = live();
        String it = TOP + "find { it.id == '%s' }.".formatted(live.id());
        placements("slots=top-bar,in-article&language=en")
                .header("Cache-Control", equalTo("public, max-age=2"))
                .header("ETag", notNullValue())
                .body("language", equalTo("en"))
                .body("slots.slot", equalTo(List.of("top-bar", "in-article")))
                .body(it + "variants[0].content.headline", equalTo("Stand by us"))
                .body(it + "variants[0].content.goalLine", equalTo("1,000 members to go"))
                .body(
                        it + "variants[0].content.callsToAction[0].url",
                        equalTo("https://courier.example.org/join?from=top-bar"))
                .body(it + "goal.remaining", equalTo(1000))
                .body(it + "goal.percent", equalTo(0))
                .body(it + "validFrom", notNullValue());
        transition(live, "pause");
        assertFalse(shows(live, "slots=top-bar&language=en"));
    }

    @Test
    void nothingShowsOnArticlesThatAreSensitiveOrSuppressCampaigns() {
        Saved live = live();
        Saved plain = publishedArticle(unique("Plain"));
        Saved sensitive = publishedArticle(unique("Sad"), "\"sensitivity\": {\"sensitive\": true},");
        Saved suppressed = publishedArticle(unique("Quiet"), "\"sensitivity\": {\"suppressCampaigns\": true},");

        assertTrue(shows(live, on(plain)));
        assertFalse(shows(live, on(sensitive)));
        assertFalse(shows(live, on(suppressed)));
    }

    @Test
    void showsNotInSectionsAndOnTagsAndPaidArticlesThatItSuppresses() {
        Saved section = section(unique("Obituaries"));
        Saved tag = tag(unique("Grief"));
        Saved live = live(campaign("\"suppression\": {\"paid\": true, \"sectionIds\": [\"%s\"], \"tagIds\": [\"%s\"]},"
                .formatted(section.id(), tag.id())));

        assertTrue(shows(live, on(publishedArticle(unique("Plain")))));
        assertFalse(shows(live, on(publishedArticle(unique("In"), "\"sectionId\": \"%s\",".formatted(section.id())))));
        assertFalse(shows(live, on(publishedArticle(unique("On"), "\"tagIds\": [\"%s\"],".formatted(tag.id())))));
        assertFalse(shows(live, on(publishedArticle(unique("Paid"), "\"visibility\": \"members\","))));
        desk().header("If-Match", section.etag())
                .delete(section.path())
                .then()
                .statusCode(409)
                .body("uses.campaigns", equalTo(1));
    }

    @Test
    void isInTheLanguageOfTheArticleAndSaysNothingInOthers() {
        Saved live = live();
        assertFalse(shows(live, "slots=top-bar&language=pl"));
        assertTrue(shows(live, "slots=top-bar&language=en-GB"));
        placements("slots=top-bar").body("language", notNullValue());
    }

    @Test
    void isOnlyForTheSurfacesOfItsAudience() {
        Saved live = live(campaign("\"audience\": [{\"surfaces\": [\"app\"]}],"));
        assertTrue(shows(live, "slots=top-bar&language=en"));
        assertTrue(shows(live, "slots=top-bar&language=en&surface=app"));
        assertFalse(shows(live, "slots=top-bar&language=en&surface=web"));
    }

    @Test
    void unknownPlacesAndArticlesAreAnsweredExactly() {
        reader().get("/v1/placements?slots=top-bar,roof")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("slots"), "errors[0].detail", containsString("end-of-article"));
        reader().get("/v1/placements").then().statusCode(400).body("errors[0].parameter", equalTo("slots"));
        reader().get("/v1/placements?slots=").then().statusCode(400).body("errors[0].parameter", equalTo("slots"));
        reader().get("/v1/placements?slots=top-bar&articleId=01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
                .then()
                .statusCode(404)
                .body("detail", equalTo("No published article has this address."));
        reader().get("/v1/placements?slots=top-bar&surface=roof").then().statusCode(400);
        reader().get("/v1/placements?slots=top-bar&language=english1").then().statusCode(400);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        live();
        String etag = placements("slots=sidebar&language=en").extract().header("ETag");
        reader().header("If-None-Match", etag)
                .get("/v1/placements?slots=sidebar&language=en")
                .then()
                .statusCode(304);
    }

    @Test
    void aCampaignThatStartsChangesNoArticle() {
        Saved article = publishedArticle(unique("Same"));
        String before = reader().get("/v1/articles/" + article.id()).header("ETag");
        live();
        assertEquals(before, reader().get("/v1/articles/" + article.id()).header("ETag"));
    }

    @Test
    void picturesComeAsTheyAreNow() {
        Saved picture = picture(unique("ship"));
        Saved live = live();
        patch(live, """
                {"contents": [{"slot": "top-bar", "language": "en", "headline": "Look", "imageId": "%s",
                  "body": [{"type": "paragraph", "spans": [{"text": "A ship."}]}]}]}""".formatted(picture.id()));
        String content = TOP + "find { it.id == '%s' }.variants[0].content.".formatted(live.id());
        placements("slots=top-bar&language=en")
                .body(content + "image.alt", equalTo("A pier"))
                .body(content + "body[0].text", equalTo("A ship."))
                .body(content + "goalLine", nullValue());
    }

    @Test
    void decidesForOneReaderAndExplains() {
        Saved live = live(campaign("""
                "priority": 100, "exclusiveGroup": "%s", "audience": [{"memberships": ["none"]}],
                "frequencyCap": {"daysAfterDismissal": 7},""".formatted(unique("asks"))));
        String top = "slots[0].";
        decide("{\"slots\": [\"top-bar\"], \"language\": \"en\", \"reader\": {\"membership\": \"none\"}}", false)
                .header("Cache-Control", equalTo("private, no-store"))
                .body(top + "campaign.id", equalTo(live.id()))
                .body(top + "campaign.content.headline", equalTo("Stand by us"))
                .body(top + "explanation", nullValue());
        String rule = top + "explanation.find { it.id == '%s' }.rule".formatted(live.id());
        decide("{\"slots\": [\"top-bar\"], \"language\": \"en\", \"reader\": {\"membership\": \"member\"}}", true)
                .body(rule, equalTo("audience"));
        decide("""
                {"slots": ["top-bar"], "language": "en", "reader": {"membership": "none", "history":
                  [{"campaignId": "%s", "dismissedAt": "2099-01-01T00:00:00Z"}]}}""".formatted(live.id()), true)
                .body(rule, equalTo("dismissed"))
                .body(top + "explanation.kept", everyItem(notNullValue()));
        decide("{\"slots\": [\"top-bar\"], \"language\": \"pl\"}", true).body(rule, equalTo("no-content"));
        Saved sad = publishedArticle(unique("Sad"), "\"sensitivity\": {\"sensitive\": true},");
        decide("{\"slots\": [\"top-bar\"], \"articleId\": \"%s\"}".formatted(sad.id()), true)
                .body(rule, equalTo("article-sensitive"))
                .body(top + "campaign", nullValue());
        transition(live, "end");
    }

    @Test
    void refusesWhatCannotBeDecided() {
        reader().contentType("application/json")
                .body("""
                {"slots": ["top-bar", "roof"], "reader": {"country": "Ukraine"}}""")
                .post("/v1/placements/decide")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/slots/1"));
        reader().contentType("application/json")
                .body("""
                {"slots": [], "language": "EN", "reader": {"country": "Ukraine", "articlesRead": -1, "cohortId": "a b"}}""")
                .post("/v1/placements/decide")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/language", "/reader/articlesRead", "/reader/cohortId", "/reader/country", "/slots")));
        reader().contentType("application/json")
                .body("{\"slots\": [\"home\"], \"articleId\": \"01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10\"}")
                .post("/v1/placements/decide")
                .then()
                .statusCode(404);
    }

    @Test
    void aReaderKeepsTheVariantAndWhoIsHeldBackGetsNone() {
        Saved live = live(campaign("""
                "priority": 99, "exclusiveGroup": "%s",
                "variants": [{"key": "warm", "weight": 50}, {"key": "none", "weight": 50, "holdback": true}],""".formatted(unique("asks"))));
        String variants = TOP + "find { it.id == '%s' }.variants.".formatted(live.id());
        placements("slots=top-bar&language=en")
                .body(variants + "key", equalTo(List.of("warm", "none")))
                .body(variants + "find { it.key == 'none' }.content", nullValue());
        for (int i = 0; i < 8; i++) {
            String asks = "{\"slots\": [\"top-bar\"], \"language\": \"en\", \"reader\": {\"cohortId\": \"r%d\"}}"
                    .formatted(i);
            String first = explained(asks, live);
            assertEquals(first, explained(asks, live));
            assertTrue(List.of("chosen", "holdback", "priority").contains(first), first);
        }
        transition(live, "end");
    }

    private static String explained(String asks, Saved live) {
        return decide(asks, true)
                .extract()
                .path("slots[0].explanation.find { it.id == '%s' }.rule".formatted(live.id()));
    }

    private static ValidatableResponse decide(String draft, boolean explain) {
        return reader().contentType("application/json")
                .body(draft)
                .post("/v1/placements/decide?explain=" + explain)
                .then()
                .statusCode(200);
    }

    private static String on(Saved article) {
        return "slots=top-bar&articleId=" + article.id();
    }

    private static boolean shows(Saved live, String query) {
        List<String> ids = placements(query).extract().path(TOP + "id");
        return ids.contains(live.id());
    }

    private static ValidatableResponse placements(String query) {
        return reader().get("/v1/placements?" + query).then().statusCode(200);
    }
}
