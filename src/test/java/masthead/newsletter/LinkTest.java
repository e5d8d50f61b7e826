package masthead.newsletter;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.newsletter.Readers.address;
import static masthead.newsletter.Readers.asked;
import static masthead.newsletter.Readers.form;
import static masthead.newsletter.Readers.json;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.path;
import static masthead.newsletter.Readers.preferences;
import static masthead.newsletter.Readers.run;
import static masthead.newsletter.Readers.settled;
import static masthead.newsletter.Readers.signUp;
import static masthead.newsletter.Readers.state;
import static masthead.newsletter.Readers.subscriber;
import static masthead.newsletter.Readers.timePasses;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Links in mails, and the way out. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LinkTest {

    @Test
    void openingALinkChangesNothingAndUsingItWorksOnce() {
        Saved newsletter = newsletter();
        String address = address();
        String link = asked(newsletter, address);
        for (int i = 0; i < 3; i++) {
            reader().accept("text/html")
                    .when()
                    .get(link)
                    .then()
                    .statusCode(200)
                    .body(containsString(newsletter.string("name")));
            reader().when().head(link).then().statusCode(200);
            json().when()
                    .get(link)
                    .then()
                    .statusCode(200)
                    .body("purpose", equalTo("confirm"))
                    .body("state", equalTo("open"))
                    .body("address", equalTo("r•••@example.org"))
                    .body("newsletters.newsletter", equalTo(List.of(newsletter.string("slug"))));
        }
        assertEquals("pending", state(address, newsletter));

        json().when().post(link).then().statusCode(200).body("newsletters", hasSize(1));
        assertEquals("subscribed", state(address, newsletter));
        json().when().post(link).then().statusCode(409).body("code", equalTo("illegal-transition"));
        form().when().post(link).then().statusCode(409).body(containsString("used already"));
        reader().accept("text/html").when().get(link).then().statusCode(200).body(containsString("used already"));
    }

    @Test
    void ofManyWhoUseItAtOnceOneDoes() throws Exception {
        Saved newsletter = newsletter();
        String address = address();
        String link = asked(newsletter, address);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> all = java.util.Collections.nCopies(
                    16, () -> json().when().post(link).statusCode());
            int used = 0;
            for (var one : many.invokeAll(all)) {
                used += one.get() == 200 ? 1 : 0;
            }
            assertEquals(1, used);
        }
        assertEquals(2, Mailbox.of(address, 2).size());
    }

    @Test
    void wrongAndExpiredLinksLeadToPagesThatHelp() {
        for (String wrong : List.of("x", "A".repeat(43), "A".repeat(900), "%27%20OR%201=1", "..%2f..%2fadmin")) {
            reader().urlEncodingEnabled(false)
                    .accept("text/html")
                    .when()
                    .get("/v1/subscriptions/links/" + wrong)
                    .then()
                    .statusCode(404)
                    .body(containsString("leads nowhere"));
            json().urlEncodingEnabled(false)
                    .when()
                    .post("/v1/subscriptions/links/" + wrong)
                    .then()
                    .statusCode(404);
        }
        Saved newsletter = newsletter();
        String address = address();
        String link = asked(newsletter, address);
        timePasses(address, "8 days");
        form().when().post(link).then().statusCode(409).body(containsString("too old"));
        assertEquals("pending", state(address, newsletter));
    }

    @Test
    void whatIsNotTickedIsTakenBack() {
        Saved first = newsletter();
        Saved second = newsletter();
        String address = address();
        asked(first, address);
        signUp(second, address).then().statusCode(202);
        settled(address);
        String link = path(Mailbox.of(address, 1).getFirst());
        form().body("chosen=yes&newsletters=" + second.string("slug"))
                .when()
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString(second.string("name")));
        assertEquals("left", state(address, first));
        assertEquals("subscribed", state(address, second));
    }

    @Test
    void preferencesAreSeenAndChanged() {
        Saved newsletter = newsletter();
        Saved other = newsletter();
        String address = subscriber(newsletter);
        String preferences = preferences(address);
        json().when()
                .get(preferences)
                .then()
                .statusCode(200)
                .body(
                        "newsletters.find { it.newsletter == '%s' }.state".formatted(newsletter.string("slug")),
                        equalTo("subscribed"))
                .body("address", equalTo("r•••@example.org"));
        change(preferences, newsletter, "paused").statusCode(200);
        assertEquals("paused", state(address, newsletter));
        change(preferences, newsletter, "subscribed").statusCode(200);
        change(preferences, other, "subscribed").statusCode(200);
        assertEquals("subscribed", state(address, other));
        change(preferences, newsletter, "left").statusCode(200);
        assertEquals("left", state(address, newsletter));
        change(preferences, newsletter, "paused").statusCode(422);
        json().body("{\"language\": \"uk\"}")
                .when()
                .post(preferences)
                .then()
                .statusCode(200)
                .body("language", equalTo("uk"));
        reader().accept("text/html")
                .when()
                .get(preferences)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"uk\">"));
        form().body("state:%s=subscribed&state:no-such=left&language=en&nonsense=1"
                        .formatted(newsletter.string("slug")))
                .when()
                .post(preferences)
                .then()
                .statusCode(200)
                .body(containsString("Saved."));
        assertEquals("subscribed", state(address, newsletter));
        assertEquals("subscribed", state(address, other), "what a form does not name stays");
        desk().when()
                .get("/v1/admin/subscribers/%s/history?limit=100".formatted(Readers.id(address)))
                .then()
                .body(
                        "items.act.reverse()",
                        equalTo(List.of(
                                "requested", "confirmed", "paused", "resumed", "joined", "withdrawn", "joined")));
    }

    private static io.restassured.response.ValidatableResponse change(
            String preferences, Saved newsletter, String state) {
        return json().body("{\"newsletters\": [{\"newsletter\": \"%s\", \"state\": \"%s\"}]}"
                        .formatted(newsletter.string("slug"), state))
                .when()
                .post(preferences)
                .then();
    }

    @Test
    void linksAreMailedNoOftenerThanAllOtherMails() {
        String address = subscriber(newsletter());
        String preferences = preferences(address);
        for (int i = 0; i < 5; i++) {
            json().body("{\"purpose\": \"export\"}")
                    .when()
                    .post(preferences + "/links")
                    .then()
                    .statusCode(202);
        }
        assertEquals(2, Mailbox.now(address).size(), "the confirmation was ten minutes ago at most");
        timePasses(address, "11 minutes");
        for (int i = 0; i < 5; i++) {
            form().body("purpose=erase")
                    .when()
                    .post(preferences + "/links")
                    .then()
                    .statusCode(202);
        }
        assertEquals(3, Mailbox.of(address, 3).size());
    }

    @Test
    void theWayOutTakesOnePostAndNothingElse() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        String out = Links.unsubscribe(address, newsletter);
        for (int i = 0; i < 2; i++) {
            reader().accept("text/html")
                    .when()
                    .get(out)
                    .then()
                    .statusCode(200)
                    .body(containsString("<form method=\"post\""));
        }
        assertEquals("subscribed", state(address, newsletter));
        // As mailbox providers send it (RFC 8058, section 3.1), in either form.
        reader().multiPart("List-Unsubscribe", "One-Click")
                .when()
                .post(out)
                .then()
                .statusCode(200);
        assertEquals("left", state(address, newsletter));
        form().body("List-Unsubscribe=One-Click")
                .when()
                .post(out)
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(containsString("You have left"));
        reader().noFilters().when().post(out).then().statusCode(200);
        desk().when()
                .get("/v1/admin/subscribers/%s/history".formatted(Readers.id(address)))
                .then()
                .body("items.act", equalTo(List.of("withdrawn", "confirmed", "requested")))
                .body("items[0].source", equalTo("one-click"));
    }

    @Test
    void theWayOutWaitsForNobodyAndHasNoLimit() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        reader().when()
                .post(Links.unsubscribe(address, newsletter))
                .then()
                .statusCode(200)
                .header("RateLimit", not(containsString("public-posts")));
    }

    @Test
    void theDeskSeesOnlyWhatItMay() {
        run("SELECT 1");
        reader().when().get("/v1/admin/subscribers").then().statusCode(401);
    }
}
