package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;

/** The birthday campaign as readers have it, and one for gifts that the desk makes on Monday evening. */
final class Appeal {

    private static final String DESK = "/v1/admin/campaigns";

    private final Newspaper newspaper;

    Appeal(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("18:00");
        readers();
        StoryClock.monday("18:30");
        desk();
    }

    private void readers() {
        String birthday = newspaper.id("campaigns", "birthday-2026");
        newspaper.read("getCampaign", "The birthday, 1,000 new members", "/v1/campaigns/" + birthday);
        newspaper.read("listCampaigns", "What is live", "/v1/campaigns");
        newspaper.read("getPlacements", "The bar at the top, in Ukrainian", "/v1/placements?slots=top-bar&language=uk");
        newspaper.tell(
                "decidePlacements",
                "A reader in Lviv who is no member, and why",
                "/v1/placements/decide?explain=true",
                """
                {"slots": ["top-bar"], "language": "uk", "surface": "web",
                 "reader": {"membership": "none", "country": "UA", "articlesRead": 7, "cohortId": "c-48213"}}""");
        newspaper.tell("countPlacementEvents", "Seen, then followed", "/v1/placements/events", """
                {"events": [{"type": "seen", "campaignId": "%1$s", "placement": "top-bar", "at": "2026-11-23T17:59:30Z"},
                            {"type": "clicked", "campaignId": "%1$s", "placement": "top-bar"}]}""".formatted(birthday));
        newspaper.read(
                "listPlacementCounts", "An hour of the birthday", DESK + "/" + birthday + "/placement-counts?limit=1");
    }

    private void desk() {
        JsonNode gifts = newspaper.tell("createCampaign", "Gifts for the winter", DESK, """
                {"name": "Winter gifts 2026", "kind": "gift",
                 "contents": [{"slot": "end-of-article", "language": "en", "headline": "Give a friend the harbour's news",
                   "goalLine": "{remaining, plural, one {# gift} other {# gifts}} to go", "variant": "plain"}],
                 "callsToAction": [{"key": "give", "labels": {"en": "Gift membership"},
                   "urlTemplate": "https://courier.example.org/{language}/gift?from={placement}",
                   "trackingParameters": {"utm_campaign": "{campaign}"}}],
                 "paymentBrands": ["visa", "mastercard", "american-express"],
                 "goal": {"type": "gifts", "target": 200},
                 "start": {"localTime": "2026-12-01T08:00", "zone": "Europe/Kyiv"},
                 "end": {"localTime": "2026-12-24T20:00", "zone": "Europe/Kyiv"},
                 "placements": [{"slot": "end-of-article"}],
                 "audience": [{"memberships": ["member"], "articlesReadAtLeast": 5}],
                 "frequencyCap": {"times": 3, "withinDays": 7, "daysAfterDismissal": 30},
                 "variants": [{"key": "plain", "weight": 90}, {"key": "nothing", "weight": 10, "holdback": true}]}""");
        String path = DESK + "/" + gifts.path("id").asText();
        newspaper.tell(
                "updateCampaign",
                "Twice as many",
                path + "?note=Last+year+it+was+180",
                "{\"goal\": {\"target\": 400}}");
        newspaper.tell("submitCampaign", "Somebody is to look at it", path + "/submit");
        newspaper.tell("approveCampaign", "It is fit to be shown", path + "/approve");
        newspaper.tell("scheduleCampaign", "It begins in December by itself", path + "/schedule");
        newspaper.read("listDeskCampaigns", "What waits for its time", DESK + "?state=scheduled");
        newspaper.read("listCampaignRevisions", "The newest", path + "/revisions?limit=1");
        newspaper.read("getCampaignRevision", "The first", path + "/revisions/1");
        newspaper.change("unscheduleCampaign", path + "/unschedule", "");
        newspaper.change("trashCampaign", path, "");
    }
}
