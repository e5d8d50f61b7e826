package masthead.campaign;

import static masthead.campaign.Appeals.approved;
import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignTest {

    @Test
    void goesFromDraftToLiveToItsFrozenResult() {
        Saved draft = campaign();
        assertEquals(List.of("submit"), draft.answer().path("transitions"));
        Saved live = live(draft);
        assertEquals("live", live.string("state"));

        reader().get("/v1/campaigns/" + live.id())
                .then()
                .statusCode(200)
                .body("slug", equalTo(live.string("slug")), "goal.target", equalTo(1000));
        reader().get("/v1/campaigns/by-slug/" + live.string("slug")).then().statusCode(200);
        reader().get("/v1/campaigns?limit=100").then().body("items.id", hasItem(live.id()));

        Saved paused = transition(live, "pause");
        reader().get("/v1/campaigns/" + live.id()).then().statusCode(404);
        Saved ended = transition(transition(paused, "resume"), "end");
        assertEquals("by-hand", ended.string("endCause"));
        assertEquals(1000, ended.answer().<Integer>path("result.target"));
        reader().get("/v1/campaigns/" + live.id()).then().statusCode(404);
        reader().get("/v1/campaigns?limit=100").then().body("items.id", not(hasItem(live.id())));

        assertEquals("archived", transition(ended, "archive").string("state"));
    }

    @Test
    void refusesWhatMakesNoSenseInItsState() {
        Saved draft = campaign();
        desk().header("If-Match", draft.etag())
                .post(draft.path() + "/start")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"), "allowed", contains("submit"));
        Saved live = live(draft);
        desk().header("If-Match", live.etag())
                .delete(live.path())
                .then()
                .statusCode(409)
                .body("allowed", contains("pause", "end"));
        Saved ended = transition(live, "end");
        desk().contentType("application/merge-patch+json")
                .header("If-Match", ended.etag())
                .body("{\"priority\": 3}")
                .patch(ended.path())
                .then()
                .statusCode(409)
                .body("allowed", contains("archive"));
    }

    @Test
    void whatIsSavedOfALiveOneReadersHaveAtOnce() {
        Saved live = live();
        patch(live, "{\"priority\": 77}");
        reader().get("/v1/campaigns/" + live.id()).then().body("priority", equalTo(77));
    }

    @Test
    void isADraftAgainWhenItComesOutOfTheTrash() {
        Saved approved = approved(campaign());
        trash(approved);
        Saved trashed = masthead.desk.Newsroom.reread(approved);
        assertEquals(List.of("restore"), trashed.answer().path("transitions"));
        assertEquals("draft", transition(trashed, "restore").string("state"));
    }

    @Test
    void appsSyncItWhileItIsLive() {
        String cursor = upToDate("types=campaign");
        Saved live = live();
        String change = "changes.find { it.id == '%s' }.".formatted(live.id());
        cursor = reader().get("/v1/sync?cursor=" + cursor)
                .then()
                .statusCode(200)
                .body(change + "op", equalTo("upsert"), change + "document.form", equalTo("campaign"))
                .body(change + "document.contents[0].headline", equalTo("Stand by us"))
                .extract()
                .path("cursor");
        transition(live, "end");
        reader().get("/v1/sync?cursor=" + cursor)
                .then()
                .statusCode(200)
                .body(change + "op", equalTo("remove"), change + "reason", equalTo("expired"));
    }

    /** The cursor behind all that there is now. */
    private static String upToDate(String scope) {
        Response page = reader().get("/v1/sync?limit=200&" + scope);
        while (page.<Boolean>path("hasMore")) {
            page = reader().get("/v1/sync?cursor=" + page.path("cursor"));
        }
        return page.path("cursor");
    }
}
