package masthead.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;
import static masthead.newsletter.Readers.address;
import static masthead.newsletter.Readers.count;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.state;
import static masthead.newsletter.Readers.subscriber;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.Deadline;
import masthead.access.key.Keys;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Subscribers at the desk: found, taken in, given out, erased. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubscriberDeskTest {

    /** Twenty times what one transaction takes. */
    private static final int MANY = 20_000;

    private static String taken(Saved newsletter, String csv) {
        String at = desk().contentType("text/csv")
                .queryParam("newsletterId", newsletter.id())
                .queryParam("source", "Sign-up sheets of the harbour fair")
                .body(csv.getBytes(UTF_8))
                .when()
                .post("/v1/admin/subscribers/import")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Deadline.await(
                "the file is taken in", () -> desk().get(at).path("state").equals("done"));
        return at;
    }

    @Test
    void theyAreFoundByWhatTheyHave() {
        Saved newsletter = newsletter();
        Saved other = newsletter();
        String first = subscriber(newsletter);
        String second = subscriber(newsletter);
        subscriber(other);
        String path = "/v1/admin/subscribers?newsletterId=" + newsletter.id();
        desk().when().get(path).then().statusCode(200).body("items.email", contains(second, first));
        desk().when().get(path + "&state=paused").then().body("items", hasSize(0));
        desk().when()
                .get(path + "&q=" + first.toUpperCase(java.util.Locale.ROOT))
                .then()
                .body("items.email", contains(first));
        desk().when().get(path + "&q=100%25").then().body("items", hasSize(0));
        String next = desk().when().get(path + "&limit=1").then().extract().path("next");
        desk().urlEncodingEnabled(false).when().get(next).then().statusCode(200).body("items.email", contains(first));
        desk().when()
                .get("/v1/admin/subscribers/" + Readers.id(first))
                .then()
                .statusCode(200)
                .body("email", equalTo(first))
                .body("subscriptions.newsletterId", contains(newsletter.id()));
    }

    @Test
    void anImportTellsOfEachRowAndMailsNobody() {
        Saved newsletter = newsletter();
        String known = subscriber(newsletter);
        String left = subscriber(newsletter);
        desk().when().delete("/v1/admin/subscribers/%s/subscriptions/%s".formatted(Readers.id(left), newsletter.id()));
        String erased = subscriber(newsletter);
        desk().when()
                .delete("/v1/admin/subscribers/" + Readers.id(erased))
                .then()
                .statusCode(204);
        String fresh = address();
        String second = address();
        String at = taken(newsletter, """
                email,language
                %s,uk
                %s,
                %s,
                %s,
                nobody,en
                %s,english
                %s,uk
                """.formatted(
                        fresh, known, left, erased, second, fresh.toUpperCase(java.util.Locale.ROOT)));
        desk().when()
                .get(at)
                .then()
                .body("created", equalTo(1))
                .body("unchanged", equalTo(2))
                .body("refused", equalTo(4));
        desk().when()
                .get(at + "/rows?limit=100")
                .then()
                .body(
                        "items.outcome",
                        contains("created", "unchanged", "refused", "refused", "refused", "refused", "unchanged"))
                .body("items[2].errors[0].code", equalTo("left"))
                .body("items[3].errors[0].code", equalTo("erased"))
                .body("items[4].errors[0].pointer", equalTo("/email"))
                .body("items[5].errors[0].pointer", equalTo("/language"));
        assertEquals("subscribed", state(fresh, newsletter));
        assertEquals("left", state(left, newsletter));
        assertEquals(List.of(), Mailbox.now(fresh));
        desk().when()
                .get("/v1/admin/subscribers/%s/history".formatted(Readers.id(fresh)))
                .then()
                .body("items[0].act", equalTo("imported"))
                .body("items[0].source", equalTo("import"))
                .body("items[0].evidence", equalTo("Sign-up sheets of the harbour fair"));
    }

    @Test
    void anImportNeedsANewsletterAndASource() {
        desk().contentType("text/csv")
                .body("email\na@example.org\n")
                .when()
                .post("/v1/admin/subscribers/import")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItems("newsletterId", "source"));
        desk().contentType("text/csv")
                .queryParam("newsletterId", newsletter().id())
                .queryParam("source", "from olena@example.org")
                .queryParam("consentVersion", 2_000_000)
                .body("email\na@example.org\n")
                .when()
                .post("/v1/admin/subscribers/import")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItems("source", "consentVersion"));
    }

    @Test
    void rowsOfManyTransactionsAreTakenInAndGivenOut() {
        Saved newsletter = newsletter();
        String domain = unique("volume") + ".example.org";
        StringBuilder csv = new StringBuilder("email,language\n");
        for (int i = 0; i < MANY; i++) {
            csv.append("r").append(i).append('@').append(domain).append(",en\n");
        }
        String at = taken(newsletter, csv.toString());
        desk().when().get(at).then().body("created", equalTo(MANY)).body("refused", equalTo(0));
        assertEquals(
                MANY,
                count("SELECT count(*) FROM subscription WHERE newsletter_id = '%s' AND state = 'subscribed'"
                        .formatted(newsletter.id())));
        String exported = desk().when()
                .get("/v1/admin/subscribers/export?newsletterId=" + newsletter.id())
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertEquals(MANY + 1, exported.lines().count());
        assertTrue(exported.startsWith("email,language,newsletter,state,"));
        Readers.run("DELETE FROM subscriber WHERE email LIKE '%@" + domain + "'");
    }

    @Test
    void onlyWhoMaySeePersonsSeesThem() {
        Saved newsletters = Keys.key("newsletters:write");
        Keys.with(newsletters).when().get("/v1/admin/subscribers").then().statusCode(403);
        Saved readers = Keys.key("members:read");
        Keys.with(readers).when().get("/v1/admin/subscribers?limit=1").then().statusCode(200);
        Keys.with(readers)
                .when()
                .delete("/v1/admin/subscribers/00000000-0000-0000-0000-000000000009")
                .then()
                .statusCode(403);
    }

    @Test
    void theAuditAndTheOutboxNameNobody() {
        Saved newsletter = newsletter();
        String address = subscriber(newsletter);
        for (String table : List.of("audit_entry", "outbox", "consent_entry", "idempotent_answer", "change_log")) {
            assertEquals(
                    0,
                    count("SELECT count(*) FROM %s t WHERE strpos(t::text, '%s') > 0".formatted(table, address)),
                    table);
        }
        assertEquals(
                1,
                count(
                        "SELECT count(*) FROM outbox WHERE type = 'subscription.confirmed' AND data::json ->> 'newsletterId' = '%s'"
                                .formatted(newsletter.id())));
        desk().when().get("/v1/admin/subscribers?q=" + address).then().body("items[0].email", not(equalTo(null)));
        create("consent-wordings", "{\"text\": \"Yes.\"}");
    }
}
