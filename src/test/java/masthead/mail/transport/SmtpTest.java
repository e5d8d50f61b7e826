package masthead.mail.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Step;
import masthead.mail.transport.Receipt.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a mail, by what the server says and when. */
class SmtpTest {

    private static final String READER = "reader@example.org";

    private final SmtpServer server = SmtpServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mail_that_the_server_takes_is_accepted() {
        try (Outbox outbox = Outbox.to(server, Map.of("bounce-address", "bounces@courier.example"))) {
            Receipt receipt = outbox.send(READER);
            assertEquals(Receipt.accepted("250 2.0.0 Ok: queued as 4711"), receipt);
        }
        SmtpServer.Delivered mail = server.taken(READER, 1).getFirst();
        assertEquals("bounces@courier.example", mail.from());
        assertTrue(server.commands().contains("EHLO masthead.courier.example"), server.commands()::toString);
    }

    @Test
    void sender_and_recipient_are_told_at_once_where_the_server_can() {
        server.awaitingPipelining();
        try (Outbox outbox = Outbox.to(server)) {
            assertEquals(Outcome.ACCEPTED, outbox.send(READER).outcome());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SENDER, 451 4.7.1 Greylisted, DEFERRED",
        "SENDER, 550 5.7.1 Not allowed, REFUSED",
        "RECIPIENT, 452 4.2.2 Mailbox full, DEFERRED",
        "RECIPIENT, 550 5.1.1 No such user, REFUSED",
        "DATA, 451 4.3.0 Not now, DEFERRED",
        "DATA, 554 5.7.1 Never, REFUSED",
        "DATA, 250 2.0.0 Thank you, DEFERRED",
        "END, 452 4.3.1 No room, DEFERRED",
        "END, 554 5.7.1 Spam, REFUSED",
    })
    void a_reply_says_what_became_of_it_and_the_connection_goes_on(Step step, String reply, Outcome outcome) {
        try (Outbox outbox = Outbox.to(server)) {
            server.at(step).once().answers(reply);
            Receipt receipt = outbox.send(READER);
            assertEquals(outcome, receipt.outcome());
            if (!reply.startsWith("2")) {
                assertEquals(reply, receipt.reply());
                assertEquals(1, server.connections());
            }
            assertEquals(Outcome.ACCEPTED, outbox.send("other@example.org").outcome());
        }
        assertEquals(1, server.taken("other@example.org", 1).size());
    }

    @Test
    void so_it_is_without_pipelining() {
        server.withoutPipelining();
        try (Outbox outbox = Outbox.to(server)) {
            server.at(Step.SENDER).once().answers("451 4.7.1 Greylisted");
            server.at(Step.RECIPIENT).of("gone@example.org").answers("550 5.1.1 No such user");
            assertEquals(Outcome.DEFERRED, outbox.send(READER).outcome());
            assertEquals(Outcome.REFUSED, outbox.send("gone@example.org").outcome());
            assertEquals(Outcome.ACCEPTED, outbox.send(READER).outcome());
        }
        assertEquals(1, server.connections());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void only_a_connection_lost_behind_the_last_dot_leaves_it_unknown(Step step) {
        server.at(step).once().disconnects();
        try (Outbox outbox = Outbox.to(server)) {
            Receipt receipt = outbox.send(READER);
            assertEquals(without(step), receipt.outcome());
            assertEquals(Outcome.ACCEPTED, outbox.send("other@example.org").outcome());
        }
        assertEquals(step == Step.END ? 1 : 0, server.all(READER).size());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void nobody_waits_for_ever(Step step) {
        server.at(step).once().stalls();
        try (Outbox outbox = Outbox.to(server, Map.of("timeout", "400ms", "answer-timeout", "400ms"))) {
            Receipt receipt = outbox.send(READER);
            assertEquals(without(step), receipt.outcome());
            assertEquals(Outcome.ACCEPTED, outbox.send("other@example.org").outcome());
        }
    }

    @Test
    void what_is_no_reply_behind_the_last_dot_leaves_it_unknown() {
        server.at(Step.END).once().answers("Hello?");
        try (Outbox outbox = Outbox.to(server)) {
            assertEquals(Outcome.UNKNOWN, outbox.send(READER).outcome());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550 5.1.1 <reader@example.org>: Recipient address rejected: User unknown, true",
        "RECIPIENT, 550 5.1.10 Null MX, true",
        "RECIPIENT, 550 5.2.1 Mailbox disabled, true",
        "RECIPIENT, 550 No such user here, true",
        "RECIPIENT, 550 Requested action not taken: mailbox unavailable, true",
        "RECIPIENT, 550 5.7.1 Unknown client blocked, false",
        "RECIPIENT, 552 5.2.2 Mailbox full, false",
        "RECIPIENT, 550 Blocked by policy, false",
        "RECIPIENT, 550 Invalid HELO name, false",
        "RECIPIENT, 553 Sorry: no mailbox here by that name, true",
        "SENDER, 550 5.1.1 Sender address rejected: User unknown, false",
        "RECIPIENT, 450 4.1.1 User unknown for now, false",
        "SENDER, 550 Unknown sender, false",
        "END, 550 5.1.1 No such user, true",
        "END, 554 5.7.1 Unknown content, false",
    })
    void a_reply_tells_when_there_is_no_such_mailbox(Step step, String reply, boolean isNoMailbox) {
        server.at(step).answers(reply);
        try (Outbox outbox = Outbox.to(server)) {
            Receipt receipt = outbox.send(READER);
            assertEquals(isNoMailbox, receipt.isNoMailbox());
            assertFalse(receipt.reply().contains("reader@"), receipt::reply);
        }
    }

    @Test
    void a_mail_that_may_not_go_does_not_and_the_connection_goes_on() {
        AtomicInteger asked = new AtomicInteger();
        try (Outbox outbox = Outbox.to(server)) {
            Receipt receipt = outbox.send(Outbox.letter(READER), () -> asked.incrementAndGet() < 0);
            assertEquals(Outcome.WITHDRAWN, receipt.outcome());
            assertEquals(Outcome.ACCEPTED, outbox.send("other@example.org").outcome());
        }
        assertEquals(1, asked.get());
        assertEquals(List.of(), server.all(READER));
        assertEquals(1, server.connections());
    }

    @Test
    void a_mail_whose_mark_fails_does_not_go() {
        try (Outbox outbox = Outbox.to(server)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> outbox.send(Outbox.letter(READER), () -> {
                        throw new IllegalStateException("the database is away");
                    }));
            assertEquals(Outcome.ACCEPTED, outbox.send("other@example.org").outcome());
        }
        assertEquals(List.of(), server.all(READER));
    }

    @Test
    void nobody_is_asked_about_a_mail_that_is_refused() {
        AtomicInteger asked = new AtomicInteger();
        server.at(Step.RECIPIENT).answers("550 5.1.1 No such user");
        try (Outbox outbox = Outbox.to(server)) {
            outbox.send(Outbox.letter(READER), () -> asked.incrementAndGet() > 0);
        }
        assertEquals(0, asked.get());
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "421 4.4.2 Idle for too long"},
            nullValues = "null")
    void a_connection_that_died_while_it_was_kept_costs_no_mail(String goodbye) {
        AtomicInteger asked = new AtomicInteger();
        try (Outbox outbox = Outbox.to(server)) {
            assertEquals(Outcome.ACCEPTED, outbox.send(READER).outcome());
            if (goodbye == null) {
                server.at(Step.SENDER).once().disconnects();
            } else {
                server.at(Step.SENDER).once().answers(goodbye);
            }
            Receipt receipt = outbox.send(Outbox.letter(READER), () -> asked.incrementAndGet() > 0);
            assertEquals(Outcome.ACCEPTED, receipt.outcome());
        }
        assertEquals(1, asked.get());
        assertEquals(2, server.connections());
    }

    @Test
    void there_are_no_more_connections_than_set_and_each_takes_so_many_mails() {
        try (Outbox outbox = Outbox.to(server, Map.of("connections", "3"))) {
            try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 40).forEach(i -> many.execute(() -> outbox.send(READER)));
            }
            assertEquals(40, server.taken(READER, 40).size());
            assertTrue(server.connections() <= 3, () -> server.connections() + " connections");
        }
        try (SmtpServer another = SmtpServer.start();
                Outbox outbox = Outbox.to(another, Map.of("connections", "1", "mails-per-connection", "5"))) {
            IntStream.range(0, 12).forEach(i -> outbox.send(READER));
            assertEquals(12, another.taken(READER, 12).size());
            assertEquals(3, another.connections());
        }
    }

    /** What is known of a mail if the connection ends here. */
    private static Outcome without(Step step) {
        return switch (step) {
            case CONNECT, HELLO -> Outcome.UNREACHED;
            case END -> Outcome.UNKNOWN;
            default -> Outcome.DEFERRED;
        };
    }
}
