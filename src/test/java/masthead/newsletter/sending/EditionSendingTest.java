package masthead.newsletter.sending;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static masthead.newsletter.Readership.await;
import static masthead.newsletter.Readership.count;
import static masthead.newsletter.Readership.edition;
import static masthead.newsletter.Readership.fate;
import static masthead.newsletter.Readership.leaves;
import static masthead.newsletter.Readership.newsletter;
import static masthead.newsletter.Readership.reader;
import static masthead.newsletter.Readership.readers;
import static masthead.newsletter.Readership.states;
import static masthead.newsletter.Readership.update;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.SmtpGate;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Delivered;
import masthead.mail.SmtpServer.Step;
import masthead.mail.bounce.BounceKind;
import masthead.mail.bounce.Bounced;
import masthead.newsletter.Readership.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editions on their way to a mail server that does what servers do. */
@QuarkusTest
@QuarkusTestResource(value = SmtpGate.class, restrictToAnnotatedClass = true)
class EditionSendingTest {

    private final SmtpServer server = SmtpServer.start();

    @Inject
    EmailHashes hashes;

    @Inject
    Event<Bounced> reports;

    @BeforeEach
    void lead() {
        SmtpGate.leadTo(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachReaderGetsOneMailWithALinkToLeaveThatIsItsOwn() {
        Saved newsletter = newsletter();
        List<Reader> readers = readers(newsletter, 25);
        Saved edition = transition(edition(newsletter, "Судна знову в порту"), "send");
        await(edition, "sent");

        assertEquals(25, server.all().size());
        Set<String> links = new HashSet<>();
        for (Reader reader : readers) {
            List<Delivered> got = server.all(reader.address());
            assertEquals(1, got.size());
            String source = got.getFirst().source().replace("\r\n ", " ");
            assertTrue(source.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), source);
            links.add(source.lines()
                    .filter(line -> line.startsWith("List-Unsubscribe:"))
                    .findFirst()
                    .orElseThrow());
            assertTrue(source.contains("Message-ID: <" + fate(edition, reader, "id") + "."), source);
            assertEquals("submitted", fate(edition, reader, "state"));
        }
        assertEquals(25, links.size());
        desk().get(edition.path() + "/progress")
                .then()
                .body("state", equalTo("sent"))
                .body("recipients", equalTo(25))
                .body("sent", equalTo(25))
                .body("waiting", equalTo(0))
                .body("counts.submitted", equalTo(25));
        assertEquals(
                1,
                count(
                        "SELECT count(*) FROM outbox WHERE type = 'edition.sent' AND entity_id = ?",
                        UUID.fromString(edition.id())));
    }

    @Test
    void whatTheServerPutsOffIsTriedAgainAndWhatItRefusesBounces() {
        Saved newsletter = newsletter();
        Reader late = reader(newsletter);
        Reader gone = reader(newsletter);
        Reader unwanted = reader(newsletter);
        Reader well = reader(newsletter);
        server.at(Step.RECIPIENT)
                .of(late.address())
                .times(2)
                .answers("451 4.7.1 Greylisted, come back " + late.address());
        server.at(Step.RECIPIENT).of(gone.address()).answers("550 5.1.1 No such user");
        server.at(Step.END).of(unwanted.address()).answers("554 5.7.1 Spam");
        Saved edition = transition(edition(newsletter, "Faults"), "send");
        await(edition, "sent");

        assertEquals("submitted", fate(edition, late, "state"));
        assertEquals(
                3,
                desk().queryParam("subscriptionId", late.subscription())
                        .get(edition.path() + "/deliveries")
                        .<Integer>path("items[0].attempts"));
        assertEquals("bounced", fate(edition, gone, "state"));
        assertEquals("no-mailbox", fate(edition, gone, "reason"));
        assertEquals("550 5.1.1 No such user", fate(edition, gone, "reply"));
        assertEquals("refused", fate(edition, unwanted, "reason"));
        assertEquals("submitted", fate(edition, well, "state"));
        desk().get(edition.path() + "/deliveries?state=bounced")
                .then()
                .body("items", hasSize(2))
                .body("items.state", everyItem(equalTo("bounced")));
        assertEquals(0, count("SELECT count(*) FROM delivery_event WHERE reply LIKE '%example.org%'"));
        assertEquals(
                1,
                count(
                        "SELECT count(*) FROM suppression WHERE email_hash = ?",
                        hashes.of(EmailAddress.of(gone.address()))));
        assertEquals(
                0,
                count(
                        "SELECT count(*) FROM suppression WHERE email_hash = ?",
                        hashes.of(EmailAddress.of(unwanted.address()))));
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgainUnlessAnEditorDecidesSo() {
        Saved newsletter = newsletter();
        Reader unknown = reader(newsletter);
        Reader well = reader(newsletter);
        server.at(Step.END).of(unknown.address()).once().disconnects();
        Saved edition = transition(edition(newsletter, "Lost answer"), "send");
        await(edition, "sent");

        assertEquals("uncertain", fate(edition, unknown, "state"));
        assertEquals("submitted", fate(edition, well, "state"));
        assertEquals(1, server.all(unknown.address()).size());

        desk().header("If-Match", "*")
                .body("{\"deliveryIds\": [\"%s\"]}".formatted(fate(edition, well, "id")))
                .post(edition.path() + "/resend-uncertain")
                .then()
                .statusCode(422);
        transition(reread(edition), "resend-uncertain", "{}");
        Deadline.await("it is submitted", () -> "submitted".equals(fate(edition, unknown, "state")));
        await(edition, "sent");
        assertEquals(2, server.all(unknown.address()).size());
        assertEquals(1, server.all(well.address()).size());
    }

    @Test
    void aServerThatStallsOrDisconnectsBeforeItHasTheMailGetsItAgain() {
        Saved newsletter = newsletter();
        Reader stalled = reader(newsletter);
        Reader cutOff = reader(newsletter);
        server.at(Step.RECIPIENT).of(stalled.address()).once().stalls();
        server.at(Step.RECIPIENT).of(cutOff.address()).once().disconnects();
        Saved edition = transition(edition(newsletter, "Patience"), "send");
        await(edition, "sent");
        assertEquals(1, server.all(stalled.address()).size());
        assertEquals(1, server.all(cutOff.address()).size());
        assertEquals(2, states(edition).get("submitted"));
    }

    @Test
    void whoeverLeavesOrIsSuppressedWhileQueuedGetsNothing() {
        Saved newsletter = newsletter();
        List<Reader> readers = readers(newsletter, 30);
        server.at(Step.HELLO).answers("421 4.3.2 Not now");
        Saved edition = transition(edition(newsletter, "Leaving"), "send");
        Deadline.await(
                "all are queued",
                () -> states(edition).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        == 30);
        Reader left = readers.get(29);
        Reader suppressed = readers.get(28);
        Reader forgotten = readers.get(27);
        leaves(left);
        update("INSERT INTO suppression (email_hash, reason, at) VALUES (?, 'manual', now())", (Object)
                hashes.of(EmailAddress.of(suppressed.address())));
        update("DELETE FROM subscription WHERE id = ?", forgotten.subscription());
        server.isWell();
        await(edition, "sent");

        assertEquals("cancelled", fate(edition, left, "state"));
        assertEquals("unsubscribed", fate(edition, left, "reason"));
        assertEquals("suppressed", fate(edition, suppressed, "state"));
        assertEquals("forgotten", fate(edition, forgotten, "reason"));
        assertEquals(27, states(edition).get("submitted"));
        assertTrue(server.all(left.address()).isEmpty());
        assertTrue(server.all(suppressed.address()).isEmpty());
    }

    @Test
    void whatIsReportedLaterIsWrittenDownWhateverTheOrder() {
        Saved newsletter = newsletter();
        Reader bouncing = reader(newsletter);
        Reader complaining = reader(newsletter);
        Saved edition = transition(edition(newsletter, "Reports"), "send");
        await(edition, "sent");
        UUID first = UUID.fromString(fate(edition, bouncing, "id"));
        UUID second = UUID.fromString(fate(edition, complaining, "id"));
        report(first, BounceKind.HARD);
        report(second, BounceKind.COMPLAINT);
        report(second, BounceKind.SOFT);

        assertEquals("bounced", fate(edition, bouncing, "state"));
        assertEquals("550 gone", fate(edition, bouncing, "reply"));
        assertEquals("complained", fate(edition, complaining, "state"));
        assertEquals(1, count("SELECT count(*) FROM suppression WHERE reason = 'complaint' AND email_hash = ?", (Object)
                hashes.of(EmailAddress.of(complaining.address()))));
        assertEquals(1, count("SELECT count(*) FROM delivery_event WHERE delivery_id = ?", second));
    }

    @Test
    void whatIsReportedAsDeliveredIsCountedAsThatUnlessWorseIsKnown() {
        Saved newsletter = newsletter();
        Reader well = reader(newsletter);
        Reader bouncing = reader(newsletter);
        Reader complaining = reader(newsletter);
        Saved edition = transition(edition(newsletter, "Delivered"), "send");
        await(edition, "sent");
        UUID first = UUID.fromString(fate(edition, bouncing, "id"));
        UUID second = UUID.fromString(fate(edition, complaining, "id"));
        report(UUID.fromString(fate(edition, well, "id")), BounceKind.DELIVERED);
        report(first, BounceKind.SOFT);
        report(first, BounceKind.DELIVERED);
        report(second, BounceKind.DELIVERED);
        report(second, BounceKind.COMPLAINT);

        assertEquals("delivered", fate(edition, well, "state"));
        assertEquals("bounced", fate(edition, bouncing, "state"));
        assertEquals("complained", fate(edition, complaining, "state"));
        assertEquals(0, count("SELECT count(*) FROM suppression WHERE email_hash = ?", (Object)
                hashes.of(EmailAddress.of(well.address()))));
        desk().get(edition.path() + "/progress")
                .then()
                .body("counts.delivered", equalTo(1))
                .body("sent", equalTo(2));
    }

    /** The service holds the mails of an address in this domain to ten a second. */
    @Test
    void aDomainGetsNoMoreASecondThanIsSetAndHoldsUpNoOther() {
        Saved newsletter = newsletter();
        for (int i = 0; i < 16; i++) {
            reader(newsletter, unique("reader") + "@slow.example");
        }
        List<Reader> others = readers(newsletter, 5);
        Saved edition = transition(edition(newsletter, "Slowly"), "send");
        await(edition, "sent");
        assertEquals(21, server.all().size());
        String times = "SELECT (extract(epoch FROM max(settled_at) - min(settled_at)) * 1000)::bigint FROM delivery d "
                + "JOIN subscription s ON s.id = d.subscription_id JOIN subscriber b ON b.id = s.subscriber_id "
                + "WHERE d.edition_id = ? AND b.email LIKE ?";
        long slow = count(times, UUID.fromString(edition.id()), "%@slow.example");
        long all = count(times, UUID.fromString(edition.id()), "%@example.org");
        // Any of them may have been late, the first as well.
        assertTrue(slow >= 1000, "sixteen mails took " + slow + " ms");
        assertTrue(all < slow, "the others took " + all + " ms");
        assertEquals(1, server.all(others.getLast().address()).size());
    }

    /** As a report that hides whom it is about. */
    private void report(UUID delivery, BounceKind kind) {
        QuarkusTransaction.requiringNew()
                .run(() -> reports.fire(new Bounced(
                        delivery, null, kind, java.time.Instant.parse("2026-11-26T08:00:00Z"), "550 gone")));
    }
}
