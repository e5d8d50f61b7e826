package masthead.campaign;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CampaignInputTest {

    @Test
    void allThatDoesNotGoTogetherIsToldAtOnce() {
        refused("""
                {"name": "Wrong", "kind": "membership",
                 "contents": [
                   {"slot": "home", "language": "en", "headline": "Come", "variant": "cold"},
                   {"slot": "home", "language": "en", "headline": "Come again", "variant": "cold"},
                   {"slot": "home", "language": "en"},
                   {"slot": "home", "language": "uk", "goalLine": "{remaining, plural, one {#} other {#}}",
                    "body": [{"type": "members-only"}]}],
                 "callsToAction": [
                   {"key": "join", "labels": {"en": "Join"}, "urlTemplate": "https://{campaign}.example.org/"},
                   {"key": "join", "labels": {"en": "Join"}, "urlTemplate": "https://example.org/{reader}",
                    "trackingParameters": {"utm": "{campaign"}}],
                 "goal": {"type": "amount", "target": 10, "baseline": 10,
                          "countsFrom": "2026-12-01T00:00:00Z", "countsUntil": "2026-12-01T00:00:00Z"},
                 "supporters": {"source": "by-hand"},
                 "start": {"at": "2027-01-02T00:00:00Z"}, "end": {"at": "2027-01-01T00:00:00Z"}, "ending": "goal",
                 "placements": [{"slot": "home", "afterBlock": 2}, {"slot": "home"},
                                {"slot": "in-article", "afterBlock": 2, "atPercent": 40}],
                 "audience": [{"articlesReadAtLeast": 5, "articlesReadAtMost": 4}],
                 "frequencyCap": {"withinDays": 7},
                 "suppression": {"sensitive": false},
                 "variants": [{"key": "cold", "weight": 60, "holdback": true}, {"key": "cold", "weight": 50}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/contents/1",
                                "/contents/2",
                                "/contents/3/goalLine",
                                "/contents/3/body/0",
                                "/callsToAction/0/urlTemplate",
                                "/callsToAction/1/urlTemplate",
                                "/callsToAction/1/trackingParameters/utm",
                                "/callsToAction/1/key",
                                "/goal/currency",
                                "/goal/baseline",
                                "/goal/countsUntil",
                                "/supporters/count",
                                "/supporters/asOf",
                                "/end",
                                "/ending",
                                "/placements/0/afterBlock",
                                "/placements/1/slot",
                                "/placements/2/atPercent",
                                "/audience/0/articlesReadAtMost",
                                "/frequencyCap/withinDays",
                                "/suppression/sensitive",
                                "/variants",
                                "/variants/1/key"));
    }

    @Test
    void whatIsOutOfBoundsIsToldWithItsPlace() {
        refused("""
                {"name": " ", "kind": "membership", "priority": 101,
                 "contents": [{"slot": "home", "language": "english", "headline": " "}],
                 "callsToAction": [{"key": "Join us", "labels": {}, "urlTemplate": "http://example.org"}],
                 "goal": {"type": "amount", "target": -5, "baseline": 1000000000001, "currency": "XXX"},
                 "supporters": {"source": "by-hand", "count": -1, "asOf": "2026-11-01"},
                 "audience": [{"countries": ["Ukraine"], "memberships": ["member", "member"]}],
                 "frequencyCap": {}, "variants": [{"key": "a", "weight": 101}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/priority",
                                "/contents/0/language",
                                "/contents/0/headline",
                                "/callsToAction/0/key",
                                "/callsToAction/0/labels",
                                "/callsToAction/0/urlTemplate",
                                "/goal/target",
                                "/goal/baseline",
                                "/goal/currency",
                                "/supporters/count",
                                "/audience/0/countries/0",
                                "/audience/0/memberships",
                                "/frequencyCap",
                                "/variants/0/weight"));
    }

    @Test
    void whatCannotBeReadIsToldAsSuch() {
        refused("""
                {"name": "Wrong", "kind": "lottery", "goal": {"type": "votes", "target": 1e30},
                 "placements": [{"slot": "roof"}], "paymentBrands": ["shells"], "colour": "red"}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/goal/type",
                                "/goal/target",
                                "/placements/0/slot",
                                "/paymentBrands/0",
                                "/colour"));
    }

    @Test
    void aNoticeAsksForNothingAndCountsNothing() {
        refused("""
                {"name": "Note", "kind": "notice", "goal": {"type": "gifts", "target": 5}}""").statusCode(422).body("errors.pointer", hasItem("/goal"));
        Saved notice = create("campaigns", """
                {"name": "%s", "kind": "notice", "suppression": {"sensitive": false},
                 "contents": [{"slot": "home", "language": "en", "headline": "We are moving"}],
                 "placements": [{"slot": "home"}]}""".formatted(unique("Notice")));
        assertEquals("live", live(notice).string("state"));
    }

    @Test
    void whatIsMissingIsToldWhenItIsApproved() {
        Saved empty = transition(create("campaigns", """
                {"name": "%s", "kind": "gift",
                 "contents": [{"slot": "home", "language": "uk", "headline": "Подаруйте", "variant": "warm"}],
                 "callsToAction": [{"key": "give", "labels": {"en": "Give"}, "urlTemplate": "https://example.org/"}],
                 "placements": [{"slot": "home"}, {"slot": "sidebar"}],
                 "variants": [{"key": "warm", "weight": 50}, {"key": "cold", "weight": 50}]}""".formatted(unique("Gift"))), "submit");
        desk().header("If-Match", empty.etag())
                .post(empty.path() + "/approve")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/placements/1", "/variants/1", "/callsToAction/0/labels"));
        Saved nothing = transition(
                create("campaigns", "{\"name\": \"%s\", \"kind\": \"gift\"}".formatted(unique("Gift"))), "submit");
        desk().header("If-Match", nothing.etag())
                .post(nothing.path() + "/approve")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/placements", "/callsToAction"));
    }

    @Test
    void namesThatLeadNowhereAreRefused() {
        String gone = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10";
        refused("""
                {"name": "Wrong", "kind": "notice",
                 "contents": [{"slot": "home", "language": "en", "imageId": "%1$s",
                   "body": [{"type": "image", "mediaId": "%1$s"}, {"type": "article-card", "articleId": "%1$s"}]}],
                 "suppression": {"sectionIds": ["%1$s"], "tagIds": ["%1$s"]}}""".formatted(gone))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/contents/0/imageId",
                                "/contents/0/body/0/mediaId",
                                "/contents/0/body/1/articleId",
                                "/suppression/sectionIds/0",
                                "/suppression/tagIds/0"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T03:30, Europe/Kyiv, /start/localTime, skipped-by-clocks",
        "2027-03-28T03:30, , /start/zone, required",
        "2027-03-28T03:30, Europe/Novomol, /start/zone, unknown-zone",
        "2027-02-30T03:30, Europe/Kyiv, /start/localTime, malformed",
        "2045-01-01T00:00, Europe/Kyiv, /start, out-of-range",
    })
    void aTimeThatNoClockShowsIsRefused(String localTime, String zone, String pointer, String code) {
        String inZone = zone == null ? "" : ", \"zone\": \"%s\"".formatted(zone);
        refused("""
                {"name": "Late", "kind": "notice", "start": {"localTime": "%s"%s}}""".formatted(localTime, inZone))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer), "errors[0].code", equalTo(code));
    }

    @Test
    void aTimeIsKeptWithItsZone() {
        Saved saved = campaign("\"start\": {\"localTime\": \"2027-10-31T03:30\", \"zone\": \"Europe/Kyiv\"},");
        // Clocks show it twice; the first is meant.
        assertEquals("2027-10-31T00:30:00.000Z", saved.string("start.at"));
        assertEquals("2027-10-31T03:30", saved.string("start.localTime"));
        assertEquals("Europe/Kyiv", saved.string("start.zone"));
        Saved moved = patch(saved, "{\"start\": {\"at\": \"2027-11-01T06:00:00Z\", \"localTime\": null}}");
        assertEquals("2027-11-01T08:00", moved.string("start.localTime"));
    }

    @Test
    void raisingALiveGoalNeedsAReasonAndNothingElseOfItChanges() {
        Saved live = live();
        change(live, "", "{\"goal\": {\"target\": 1500}}")
                .statusCode(422)
                .body("errors[0].parameter", equalTo("note"), "errors[0].code", equalTo("required"));
        change(live, "?note=Early", "{\"goal\": {\"type\": \"gifts\"}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/goal"));
        change(live, "?note=Early", "{\"goal\": {\"target\": 1500}}")
                .statusCode(200)
                .body("goal.target", equalTo(1500));
        desk().get(live.path() + "/revisions").then().body("items[0].note", equalTo("Early"));
    }

    @Test
    void aLiveCampaignStaysComplete() {
        Saved live = live();
        change(live, "", "{\"placements\": []}").statusCode(422).body("errors[0].pointer", equalTo("/placements"));
        change(live, "", "{\"end\": {\"at\": \"2020-01-01T00:00:00Z\"}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/end"));
    }

    @Test
    void aSlugIsMadeOfTheNameAndStaysReserved() {
        Saved ukrainian =
                create("campaigns", "{\"name\": \"Нічний пором %s\", \"kind\": \"notice\"}".formatted(unique("n")));
        assertEquals("nichnyi-porom", ukrainian.string("slug").substring(0, 13));
        Saved live = live();
        String former = live.string("slug");
        patch(live, "{\"slug\": \"%s\"}".formatted(unique("renamed")));
        refused("{\"name\": \"Thief\", \"kind\": \"notice\", \"slug\": \"%s\"}".formatted(former))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"), "errors[0].code", equalTo("taken"));
    }

    @Test
    void savesAreGuardedLikeThoseOfArticles() {
        Saved saved = campaign();
        desk().contentType("application/merge-patch+json")
                .body("{}")
                .patch(saved.path())
                .then()
                .statusCode(428);
        patch(saved, "{\"priority\": 1}");
        change(saved, "", "{\"priority\": 2}").statusCode(412).body("detail", containsString(""));
        desk().get("/v1/admin/campaigns/01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
                .then()
                .statusCode(404);
        desk().get("/v1/admin/campaigns?state=unborn").then().statusCode(400);
        desk().get(saved.path() + "/revisions/99").then().statusCode(404);
        desk().get(saved.path()).then().body("approvedRevision", nullValue());
    }

    private static ValidatableResponse change(Saved campaign, String query, String changes) {
        return desk().contentType("application/merge-patch+json")
                .header("If-Match", campaign.etag())
                .body(changes)
                .patch(campaign.path() + query)
                .then();
    }

    private static ValidatableResponse refused(String draft) {
        return desk().body(draft.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/admin/campaigns")
                .then();
    }
}
