package masthead.newsletter;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.trash;
import static masthead.newsletter.Readers.address;
import static masthead.newsletter.Readers.confirm;
import static masthead.newsletter.Readers.count;
import static masthead.newsletter.Readers.json;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.run;
import static masthead.newsletter.Readers.settled;
import static masthead.newsletter.Readers.signUp;
import static masthead.newsletter.Readers.state;
import static masthead.newsletter.Readers.subscriber;
import static masthead.newsletter.Readers.timePasses;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Signing up: who asks gets a mail, and nobody learns more than that. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignUpTest {

    @Test
    void aSignUpCountsWhenItIsConfirmedAndIsWelcomedThen() {
        Saved newsletter = newsletter(", \"welcomeText\": \"Good morning.\"");
        String address = address();

        signUp(newsletter, address).then().statusCode(202).body("title", equalTo("Thank you"));
        Received asked = Mailbox.of(address, 1).getFirst();
        assertTrue(asked.subject().contains(newsletter.string("name")), asked.subject());
        assertEquals("pending", state(address, newsletter));

        confirm(asked);
        assertEquals("subscribed", state(address, newsletter));
        Received welcome = Mailbox.of(address, 2).getLast();
        assertTrue(welcome.text().contains("Good morning."), welcome.text());
        assertFalse(asked.text().contains("Good morning."), "a mail that asks has nothing else in it");
    }

    @Test
    void theAddressIsTheSameInAllItsSpellingsAndMayBeInternationalised() {
        Saved newsletter = newsletter();
        String address = "reader@bücher.example.org";
        signUp(newsletter, "  " + address + " ").then().statusCode(202);
        confirm(Mailbox.of("reader@xn--bcher-kva.example.org", 1).getLast());
        assertEquals("subscribed", state("reader@xn--bcher-kva.example.org", newsletter));
        assertEquals(1, count("SELECT count(*) FROM subscriber WHERE email = 'reader@xn--bcher-kva.example.org'"));
    }

    @Test
    void whatIsNoAddressIsToldWithItsPlace() {
        Saved newsletter = newsletter();
        for (String wrong : List.of(
                "nobody",
                "a@b",
                "a b@example.org",
                "a@example.org, b@example.org",
                "a@example.org\\r\\nBcc: b@example.org",
                "<a@example.org>",
                "a@-example.org",
                "x".repeat(65) + "@example.org",
                "a@" + "x".repeat(300) + ".org",
                "a@example..org",
                ".a@example.org")) {
            Response answer = signUp(newsletter, wrong);
            answer.then().statusCode(422).body("errors.pointer", hasItems("/email"));
        }
        json().body("{}")
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/email"));
        json().body("{\"email\": 7}")
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")))
                .then()
                .statusCode(400);
        json().body("{\"email\": \"a@example.org\", \"admin\": true}")
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")))
                .then()
                .statusCode(400);
    }

    @Test
    void anUnknownNewsletterIsNotThere() {
        json().body("{\"email\": \"a@example.org\"}")
                .when()
                .post("/v1/newsletters/no-such-newsletter/subscriptions")
                .then()
                .statusCode(404);
        Saved gone = newsletter();
        trash(gone);
        signUp(gone, address()).then().statusCode(404);
    }

    @Test
    void severalTakeOneMailAndOneConfirmation() {
        Saved first = newsletter();
        Saved second = newsletter();
        String address = address();
        json().body("{\"email\": \"%s\", \"newsletters\": [\"%s\", \"%s\"]}"
                        .formatted(address, first.string("slug"), second.string("slug")))
                .when()
                .post("/v1/subscriptions")
                .then()
                .statusCode(202);
        List<Received> mails = Mailbox.of(address, 1);
        assertEquals(1, mails.size());
        assertTrue(mails.getFirst().text().contains(first.string("name")));
        assertTrue(mails.getFirst().text().contains(second.string("name")));
        confirm(mails.getFirst());
        assertEquals("subscribed", state(address, first));
        assertEquals("subscribed", state(address, second));
        json().body("{\"email\": \"%s\", \"newsletters\": [\"no-such\", \"%s\"]}"
                        .formatted(address, first.string("slug")))
                .when()
                .post("/v1/subscriptions")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/newsletters/0"))
                .body("errors", hasSize(1));
    }

    @Test
    void theAnswerIsTheSameWhoeverTheAddressBelongsTo() {
        Saved newsletter = newsletter();
        String pending = address();
        signUp(newsletter, pending);
        Mailbox.of(pending, 1);
        String subscribed = subscriber(newsletter);
        String erased = subscriber(newsletter);
        desk().when()
                .delete("/v1/admin/subscribers/" + Readers.id(erased))
                .then()
                .statusCode(204);
        String bounced = subscriber(newsletter);
        run(
                "INSERT INTO suppression (email_hash, reason, at) SELECT email_hash, 'hard-bounce', now() FROM subscriber WHERE email = '%s'"
                        .formatted(bounced));

        Set<String> answers = new HashSet<>();
        for (String address : List.of(address(), pending, subscribed, erased, bounced)) {
            Response answer = signUp(newsletter, address);
            StringBuilder seen = new StringBuilder(answer.statusLine()).append('\n');
            answer.headers().asList().stream()
                    .filter(header ->
                            !Set.of("X-Request-Id", "RateLimit", "Date").contains(header.getName()))
                    .map(header -> header.getName() + ": " + header.getValue())
                    .sorted()
                    .forEach(line -> seen.append(line).append('\n'));
            answers.add(seen + answer.asString());
        }
        assertEquals(1, answers.size(), String.join("\n---\n", answers));
    }

    @Test
    void nothingIsSentToAMailboxThatIsNotThereOrToWhoComplained() {
        Saved newsletter = newsletter();
        for (String reason : List.of("hard-bounce", "complaint")) {
            String address = subscriber(newsletter);
            assertEquals(2, Mailbox.of(address, 2).size());
            run(
                    "INSERT INTO suppression (email_hash, reason, at) SELECT email_hash, '%s', now() FROM subscriber WHERE email = '%s'"
                            .formatted(reason, address));
            timePasses(address, "11 minutes");
            signUp(newsletter(), address).then().statusCode(202);
            settled(address);
            assertEquals(2, Mailbox.now(address).size());
        }
    }

    @Test
    void aRobotThatFillsInTheHiddenFieldIsThankedAndNothingIsDone() {
        Saved newsletter = newsletter();
        String address = address();
        json().body("{\"email\": \"%s\", \"website\": \"https://casino.example\"}".formatted(address))
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")))
                .then()
                .statusCode(202)
                .body("title", equalTo("Thank you"));
        settled(address);
        assertNull(state(address, newsletter));
    }

    @Test
    void whatWasAgreedToIsInTheLedgerWithoutWhatNamesAPerson() {
        Saved wording = create("consent-wordings", "{\"text\": \"Send it.\"}");
        int version = wording.answer().path("number");
        Saved newsletter = newsletter(", \"consentWordingId\": \"%s\"".formatted(wording.id()));
        String address = address();
        signUp(newsletter, address).then().statusCode(422).body("errors.pointer", hasItems("/consentVersion"));
        json().body("{\"email\": \"%s\", \"consentVersion\": 2000000}".formatted(address))
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")))
                .then()
                .statusCode(422);
        json().body("""
                        {"email": "%s", "consentVersion": %d, "sourceUrl": "https://courier.example.org/letters?email=%s#top"}""".formatted(address, version, address))
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")))
                .then()
                .statusCode(202);
        confirm(Mailbox.of(address, 1).getLast());
        desk().when()
                .get("/v1/admin/subscribers/%s/history".formatted(Readers.id(address)))
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("confirmed", "requested")))
                .body("items.wording", equalTo(List.of(version, version)))
                .body("items[1].source", equalTo("sign-up"))
                .body("items[1].evidence", equalTo("https://courier.example.org/letters"))
                .body("items[0].newsletterId", equalTo(newsletter.id()));
    }

    @Test
    void theLedgerCannotBeChanged() {
        subscriber(newsletter());
        for (String change : List.of(
                "UPDATE consent_entry SET act = 'joined'", "DELETE FROM consent_entry", "TRUNCATE consent_entry")) {
            org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> run(change), change);
        }
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalStateException.class, () -> run("DELETE FROM consent_wording"));
    }

    @Test
    void whatIsNotConfirmedInTwoWeeksIsForgotten() {
        Saved newsletter = newsletter();
        String address = address();
        signUp(newsletter, address);
        Mailbox.of(address, 1);
        String id = Readers.id(address);
        timePasses(address, "15 days");
        io.quarkus.arc.Arc.container()
                .instance(masthead.newsletter.subscriber.Expiring.class)
                .get()
                .now();
        assertNull(state(address, newsletter));
        assertNull(Readers.id(address));
        desk().when()
                .get("/v1/admin/subscribers/%s/history".formatted(id))
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("lapsed", "requested")));
    }

    @Test
    void aSecondNewsletterWaitsForItsMailWithoutGettingLost() {
        Saved first = newsletter();
        Saved second = newsletter();
        String address = subscriber(first);
        signUp(second, address).then().statusCode(202);
        settled(address);
        assertEquals(2, Mailbox.now(address).size());
        assertEquals(1, count("SELECT count(*) FROM sign_up WHERE email = '%s' AND due_at > now()".formatted(address)));
        timePasses(address, "11 minutes");
        run("UPDATE sign_up SET due_at = now() WHERE email = '%s'".formatted(address));
        Received asked = Mailbox.of(address, 3).getLast();
        assertThatItAsksFor(asked, second, first);
        confirm(asked);
        assertEquals("subscribed", state(address, second));
    }

    private static void assertThatItAsksFor(Received mail, Saved wanted, Saved other) {
        assertTrue(mail.subject().contains(wanted.string("name")), mail.subject());
        assertFalse(mail.subject().contains(other.string("name")), mail.subject());
    }
}
