package masthead.campaign;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignRevisionTest {

    @Test
    void oneSittingIsOneRevisionUntilReadersHaveIt() {
        Saved draft = patch(patch(campaign(), "{\"priority\": 1}"), "{\"priority\": 2}");
        desk().get(draft.path() + "/revisions").then().body("items", hasSize(1), "items[0].number", equalTo(3));
        Saved live = patch(patch(live(draft), "{\"priority\": 3}"), "{\"priority\": 4}");
        desk().get(live.path() + "/revisions")
                .then()
                .body("items.number", contains(5, 4, 3), "items.approved", contains(false, false, true));
        desk().get(live.path() + "/revisions/4").then().body("content.priority", equalTo(3));
        assertEquals(3, live.answer().<Integer>path("approvedRevision"));
    }

    @Test
    void restoringOneGivesReadersWhatItSays() {
        Saved live = patch(patch(live(), "{\"priority\": 71}"), "{\"priority\": 72}");
        Saved restored = transition(live, "revisions/2/restore");
        assertEquals(71, restored.answer().<Integer>path("priority"));
        reader().get("/v1/campaigns/" + live.id()).then().body("priority", equalTo(71));
        desk().get(live.path() + "/revisions").then().body("items[0].note", equalTo("Restored revision 2"));
    }

    @Test
    void whatHasGoneSinceIsLeftOut() {
        Saved picture = picture(unique("gone"));
        Saved first = create("campaigns", """
                {"name": "%s", "kind": "notice",
                 "contents": [{"slot": "home", "language": "en", "headline": "Look", "imageId": "%s"}]}""".formatted(unique("Appeal"), picture.id()));
        desk().contentType("application/merge-patch+json")
                .header("If-Match", first.etag())
                .body("{\"contents\": []}")
                .patch(first.path() + "?note=Empty")
                .then()
                .statusCode(200);
        trash(picture);
        Saved restored = transition(reread(first), "revisions/1/restore");
        assertEquals("Look", restored.string("contents[0].headline"));
        assertEquals(null, restored.string("contents[0].imageId"));
        desk().get(first.path() + "/revisions")
                .then()
                .body(
                        "items[0].note",
                        startsWith("Restored revision 1 without what does not fit any more: /contents/0/imageId"));
    }

    @Test
    void aRunningGoalIsNotRestored() {
        Saved live = live();
        desk().contentType("application/merge-patch+json")
                .header("If-Match", live.etag())
                .body("{\"goal\": {\"target\": 2000}, \"priority\": 9}")
                .patch(live.path() + "?note=More")
                .then()
                .statusCode(200);
        Saved restored = transition(reread(live), "revisions/1/restore");
        assertEquals(2000, restored.answer().<Integer>path("goal.target"));
        assertEquals(50, restored.answer().<Integer>path("priority"));
    }

    @Test
    void aTagThatIsMergedIsReplacedInIt() {
        Saved tag = tag(unique("Old"));
        Saved other = tag(unique("New"));
        Saved live = live(campaign("\"suppression\": {\"tagIds\": [\"%s\"]},".formatted(tag.id())));
        desk().header("If-Match", tag.etag())
                .body("{\"targetId\": \"%s\"}".formatted(other.id()))
                .post(tag.path() + "/merge-into")
                .then()
                .statusCode(200);
        reader().get("/v1/campaigns/" + live.id()).then().body("suppression.tags.id", contains(other.id()));
    }
}
