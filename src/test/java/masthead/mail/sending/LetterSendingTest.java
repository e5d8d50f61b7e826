package masthead.mail.sending;

import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Letters;
import masthead.mail.SmtpGate;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Step;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.Notifications;
import masthead.platform.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each letter is sent once, whatever the server does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = SmtpGate.class, restrictToAnnotatedClass = true)
class LetterSendingTest {

    private static final String PUT_ASIDE =
            "UPDATE letter SET state = 'queued', due_at = now() + interval '1 h', holder = NULL, leased_until = NULL WHERE id = ?";
    private static final String LEFT_BEHIND =
            "UPDATE letter SET state = '%s', due_at = now(), holder = id, leased_until = now() - interval '1 s' WHERE id = ?";

    @Inject
    Letters letters;

    @Inject
    Suppressions suppressions;

    @Inject
    LetterQueue queue;

    @Inject
    LetterSending sending;

    @Inject
    Notifications notifications;

    @Inject
    LetterSettings settings;

    @Inject
    DataSource database;

    private final SmtpServer server = SmtpServer.start();
    private final String reader = unique("reader").toLowerCase(Locale.ROOT) + "@example.org";

    @BeforeEach
    void lead() {
        SmtpGate.leadTo(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_letter_goes_out_when_what_it_tells_of_is_there_and_what_it_said_is_forgotten() {
        UUID id = post(Ids.next());
        assertTrue(server.taken(reader, 1).getFirst().source().contains("Please confirm"));
        await(id, "submitted");
        assertEquals("250 2.0.0 Ok: queued as 4711", column(id, "reply"));
    }

    @Test
    void a_letter_of_what_was_rolled_back_is_none() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    letters.post(Ids.next(), letter());
                    throw new IllegalStateException("it was not to be");
                }));
        post(Ids.next());
        assertEquals(1, server.taken(reader, 1).size());
    }

    @ParameterizedTest
    @CsvSource({"SENDER", "RECIPIENT", "DATA", "END"})
    void a_letter_that_is_deferred_is_sent_later_and_once(Step step) {
        server.at(step).times(2).answers("451 4.7.1 Greylisted");
        UUID id = post(Ids.next());
        assertEquals(1, server.taken(reader, 1).size());
        await(id, "submitted");
        assertEquals("3", column(id, "attempts"));
    }

    @Test
    void a_letter_waits_for_a_server_that_cannot_be_reached() {
        server.at(Step.CONNECT).times(2).answers("554 5.3.2 Closed");
        UUID id = post(Ids.next());
        assertEquals(1, server.taken(reader, 1).size());
        await(id, "submitted");
    }

    @Test
    void a_letter_is_not_tried_for_ever() throws SQLException {
        server.at(Step.RECIPIENT).of(reader).answers("452 4.2.2 Mailbox full");
        UUID id = post(Ids.next());
        Deadline.await("it has been tried", () -> !"0".equals(column(id, "attempts")));
        execute("UPDATE letter SET at = at - interval '25 hours' WHERE id = ?", id);
        await(id, "failed");
        assertEquals("452 4.2.2 Mailbox full", column(id, "reply"));
        assertTrue(suppression().isEmpty());
    }

    @Test
    void an_address_without_a_mailbox_gets_nothing_more() {
        server.at(Step.RECIPIENT).of(reader).answers("550 5.1.1 <" + reader + ">: User unknown");
        UUID id = post(Ids.next());
        await(id, "failed");
        assertFalse(String.valueOf(column(id, "reply")).contains(reader));
        assertEquals(List.of(SuppressionReason.HARD_BOUNCE), suppression());
        server.isWell();
        await(post(Ids.next()), "suppressed");
        assertEquals(List.of(), server.all(reader));
    }

    @Test
    void a_refusal_for_what_it_says_suppresses_nobody() {
        server.at(Step.END).of(reader).answers("554 5.7.1 Looks like spam");
        await(post(Ids.next()), "failed");
        assertEquals(List.of(), suppression());
    }

    @ParameterizedTest
    @CsvSource({"hard-bounce, false", "complaint, false", "manual, true", "erasure, true"})
    void what_a_person_asks_for_comes_unless_their_mailbox_is_gone_or_they_complained(String reason, boolean comes) {
        SuppressionReason why =
                SuppressionReason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
        QuarkusTransaction.requiringNew().run(() -> suppressions.add(EmailAddress.of(reader), why));
        await(post(Ids.next()), comes ? "submitted" : "suppressed");
        assertEquals(comes ? 1 : 0, server.all(reader).size());
    }

    @Test
    void a_letter_that_may_have_been_sent_is_not_sent_again() throws SQLException {
        server.at(Step.END).of(reader).disconnects();
        UUID id = post(Ids.next());
        await(id, "uncertain");
        server.isWell();
        UUID next = post(Ids.next());
        await(next, "submitted");
        assertEquals("uncertain", column(id, "state"));
        assertEquals(2, server.all(reader).size());
    }

    @Test
    void a_letter_that_is_forgotten_before_it_goes_does_not_go() {
        UUID about = Ids.next();
        server.at(Step.RECIPIENT).of(reader).answers("451 4.7.1 Not now");
        UUID id = post(about);
        Deadline.await("it has been tried", () -> !"0".equals(column(id, "attempts")));
        QuarkusTransaction.requiringNew().run(() -> letters.forget(about));
        server.isWell();
        await(post(Ids.next()), "submitted");
        assertEquals(1, server.all(reader).size());
    }

    @Test
    void what_a_dead_worker_held_waits_again_unless_it_was_handed_over() throws SQLException {
        server.at(Step.RECIPIENT).of(reader).answers("451 4.7.1 Not now");
        UUID held = post(Ids.next());
        UUID handed = post(Ids.next());
        for (UUID id : List.of(held, handed)) {
            Deadline.await("it has been tried", () -> !"0".equals(column(id, "attempts")));
            execute(PUT_ASIDE, id);
        }
        server.isWell();
        execute(LEFT_BEHIND.formatted("leased"), held);
        execute(LEFT_BEHIND.formatted("handed"), handed);
        await(handed, "uncertain");
        await(held, "submitted");
        assertEquals(1, server.all(reader).size());
    }

    @Test
    void each_letter_is_sent_once_though_several_instances_send() throws InterruptedException {
        List<LetterWorkers> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LetterWorkers other = new LetterWorkers(queue, sending, notifications, settings);
            other.begin(new StartupEvent());
            others.add(other);
        }
        try {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                ids.add(post(Ids.next()));
            }
            ids.forEach(id -> await(id, "submitted"));
            assertEquals(40, server.all(reader).size());
        } finally {
            for (LetterWorkers other : others) {
                other.end(new ShutdownEvent());
            }
        }
    }

    private UUID post(UUID about) {
        return QuarkusTransaction.requiringNew().call(() -> letters.post(about, letter()));
    }

    private Letter letter() {
        return new Letter(
                null,
                EmailAddress.of(reader),
                "Підтвердьте підписку",
                "Please confirm: https://courier.example/c/4711",
                "<p>Please confirm</p>",
                Map.of("Auto-Submitted", "auto-generated"));
    }

    /** Then what it said is gone. */
    private void await(UUID id, String state) {
        Deadline.await("the letter is " + state, () -> state.equals(column(id, "state")));
        assertEquals(null, column(id, "mail"));
    }

    private List<SuppressionReason> suppression() {
        return suppressions.of(EmailAddress.of(reader)).stream().toList();
    }

    private @Nullable String column(UUID id, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT " + name + " FROM letter WHERE id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }
}
