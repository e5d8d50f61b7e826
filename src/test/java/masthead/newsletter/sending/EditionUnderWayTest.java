package masthead.newsletter.sending;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static masthead.newsletter.Readership.await;
import static masthead.newsletter.Readership.count;
import static masthead.newsletter.Readership.edition;
import static masthead.newsletter.Readership.newsletter;
import static masthead.newsletter.Readership.readers;
import static masthead.newsletter.Readership.states;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.mail.SmtpGate;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Delivered;
import masthead.mail.SmtpServer.Step;
import masthead.newsletter.Readership.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk, the newsroom and other instances do while an edition is sent. */
@QuarkusTest
@QuarkusTestResource(value = SmtpGate.class, restrictToAnnotatedClass = true)
class EditionUnderWayTest {

    private final SmtpServer server = SmtpServer.start();

    @Inject
    NewDispatchers dispatchers;

    @BeforeEach
    void lead() {
        SmtpGate.leadTo(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPausedEditionWaitsAndGoesOnAndACancelledOneEnds() {
        Saved newsletter = newsletter();
        List<Reader> readers = readers(newsletter, 40);
        server.at(Step.RECIPIENT).answers("451 4.3.0 Later");
        Saved edition = transition(edition(newsletter, "Paused"), "send");
        await(edition, "deferred", 1);
        desk().header("If-Match", "*")
                .post(edition.path() + "/pause")
                .then()
                .statusCode(200)
                .body("reason", equalTo("by-the-desk"));
        Deadline.await("nothing is leased", () -> !states(edition).containsKey("leased"));
        server.isWell();
        assertTrue(server.all().isEmpty());
        Saved going = transition(reread(edition), "resume");
        await(going, "sent");
        assertEquals(40, server.all().stream().map(Delivered::to).distinct().count());
        assertEquals(40, server.all().size());

        server.at(Step.RECIPIENT).answers("451 4.3.0 Later");
        Saved second = transition(edition(newsletter, "Cancelled"), "send");
        await(second, "deferred", 1);
        desk().header("If-Match", "*").post(second.path() + "/cancel").then().statusCode(200);
        Deadline.await("all are cancelled", () -> states(second).equals(java.util.Map.of("cancelled", 40)));
        assertEquals(readers.size(), states(second).get("cancelled"));
        desk().get(second.path() + "/deliveries").then().body("items.reason", everyItem(equalTo("edition-cancelled")));
    }

    @Test
    void tooManyBouncesPauseTheEdition() {
        Saved newsletter = newsletter();
        readers(newsletter, 80);
        server.at(Step.RECIPIENT).times(60).answers("550 5.7.1 You are blocked");
        Saved edition = transition(edition(newsletter, "Blocked"), "send");
        Deadline.await(
                "it has paused or ended",
                () -> !"sending".equals(desk().get(edition.path()).path("state")));
        desk().get(edition.path()).then().body("state", equalTo("paused")).body("reason", equalTo("too-many-bounces"));
        assertEquals(
                1,
                count(
                        "SELECT count(*) FROM outbox WHERE type = 'edition.paused' AND entity_id = ?",
                        UUID.fromString(edition.id())));
        server.isWell();
        transition(reread(edition), "resume");
        await(edition, "sent");
    }

    @Test
    void whatIsKilledWhileItIsSentIsNotInTheMailsThatFollow() {
        Saved newsletter = newsletter();
        readers(newsletter, 30);
        Saved article = publishedArticle(unique("Doomed"));
        server.at(Step.RECIPIENT).answers("451 4.3.0 Later");
        Saved edition = transition(edition(newsletter, "Killed", """
                {"type": "text", "blocks": [{"type": "paragraph", "spans": [{"text": "Good morning."}]}]},
                {"type": "articles", "articleIds": ["%s"]}""".formatted(article.id())), "send");
        await(edition, "deferred", 1);
        transition(reread(article), "kill", "{\"reason\": \"Made up.\"}");
        server.isWell();
        await(edition, "sent");
        assertEquals(30, server.all().size());
        server.all().forEach(mail -> assertFalse(mail.source().contains("Doomed"), mail.source()));
        desk().get(edition.path() + "/deliveries").then().body("items.rendering", everyItem(equalTo(2)));
        assertEquals(
                2, count("SELECT count(*) FROM edition_rendering WHERE edition_id = ?", UUID.fromString(edition.id())));
    }

    @Test
    void severalInstancesShareAnEditionAndEachReaderGetsOneMail() throws InterruptedException {
        Saved newsletter = newsletter();
        readers(newsletter, 300);
        List<Dispatcher> others = List.of(dispatchers.start(), dispatchers.start());
        try {
            Saved edition = transition(edition(newsletter, "Shared"), "send");
            await(edition, "sent");
            assertEquals(300, server.all().size());
            assertEquals(
                    300,
                    server.all().stream()
                            .map(Delivered::to)
                            .collect(Collectors.toSet())
                            .size());
            assertEquals(300, states(edition).get("submitted"));
        } finally {
            for (Dispatcher other : others) {
                other.stop();
            }
        }
    }

    @Test
    void progressIsToldAsItGoesOn() {
        Saved newsletter = newsletter();
        readers(newsletter, 3);
        Saved edition = transition(edition(newsletter, "Progress"), "send");
        String stream = RestAssured.given()
                .header("Authorization", "Bearer " + masthead.desk.Newsroom.key())
                .get(edition.path() + "/progress/events")
                .then()
                .statusCode(200)
                .body(containsString("event: progress"))
                .extract()
                .asString();
        assertTrue(stream.contains("\"state\":\"sent\""), stream);
        assertTrue(stream.contains("\"sent\":3"), stream);
    }
}
