package masthead.campaign.placement;

import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacementEventsTest {

    @Test
    void whatReadersSawAndDidIsCountedByTheHour() {
        Saved live = live();
        Instant earlier = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.HOURS);
        tell(event("seen", live, ""), event("seen", live, ""), event("clicked", live, ""))
                .statusCode(204);
        tell(event("dismissed", live, ", \"at\": \"%s\"".formatted(earlier.plusSeconds(59))))
                .statusCode(204);
        // A phone whose clock is a little fast.
        tell(event("seen", live, ", \"at\": \"%s\"".formatted(Instant.now().plusSeconds(120))))
                .statusCode(204);

        counts(live)
                .body("items[0].placement", equalTo("top-bar"))
                .body("items.seen.sum()", equalTo(3))
                .body("items.clicked.sum()", equalTo(1))
                .body("items[-1].dismissed", equalTo(1))
                .body("items[-1].hour", equalTo(earlier.toString().replace("Z", ".000Z")));
    }

    @Test
    void aBatchWithAFaultInItCountsNothing() {
        Saved live = live();
        Saved draft = campaign();
        tell(
                        event("seen", live, ""),
                        event("seen", live, ", \"variant\": \"cold\""),
                        event("seen", draft, ""),
                        event(
                                "seen",
                                live,
                                ", \"at\": \"%s\"".formatted(Instant.now().plusSeconds(3600))),
                        event(
                                "seen",
                                live,
                                ", \"at\": \"%s\"".formatted(Instant.now().minus(Duration.ofDays(8)))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/events/1/variant", "/events/2/campaignId", "/events/3/at", "/events/4/at")));
        counts(live).body("items", empty());
    }

    @Test
    void unknownPlacesAndKindsCannotBeRead() {
        reader().contentType("application/json")
                .body("""
                {"events": [{"type": "hovered", "campaignId": "x", "placement": "roof"}]}""")
                .post("/v1/placements/events")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/events/0/type", "/events/0/campaignId", "/events/0/placement")));
        reader().contentType("application/json")
                .body("{\"events\": []}")
                .post("/v1/placements/events")
                .then()
                .statusCode(422);
    }

    @Test
    void aVariantThatHasGoneIsStillCounted() {
        Saved live = live(campaign("\"variants\": [{\"key\": \"warm\", \"weight\": 100}],"));
        patch(live, "{\"variants\": []}");
        tell(event("seen", live, ", \"variant\": \"warm\"")).statusCode(204);
        counts(live).body("items[0].variant", equalTo("warm"));
    }

    @Test
    void manyAtOnceAreAllCounted() throws Exception {
        Saved one = live();
        Saved other = live();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sent = threads.invokeAll(IntStream.range(0, 40)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> tell(i % 2 == 0
                                    ? new String[] {event("seen", one, ""), event("seen", other, "")}
                                    : new String[] {event("seen", other, ""), event("seen", one, "")})
                            .extract()
                            .statusCode())
                    .toList());
            for (var answer : sent) {
                assertEquals(204, answer.get());
            }
        }
        counts(one).body("items.seen.sum()", equalTo(40));
        counts(other).body("items.seen.sum()", equalTo(40));
    }

    private static String event(String type, Saved campaign, String more) {
        return "{\"type\": \"%s\", \"campaignId\": \"%s\", \"placement\": \"top-bar\"%s}"
                .formatted(type, campaign.id(), more);
    }

    private static ValidatableResponse tell(String... events) {
        return reader().contentType("application/json")
                .body("{\"events\": [%s]}".formatted(String.join(", ", events)))
                .post("/v1/placements/events")
                .then();
    }

    private static ValidatableResponse counts(Saved campaign) {
        return desk().get(campaign.path() + "/placement-counts").then().statusCode(200);
    }
}
