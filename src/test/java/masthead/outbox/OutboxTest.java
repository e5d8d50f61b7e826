package masthead.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.Deadline;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Private events are told with the change or not at all, and nobody who reads them skips one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Test
    void aTransactionThatStaysOpenIsNotSkippedAndKeepsNobodyWaiting() throws SQLException {
        long before = outbox.newest();
        UUID[] events = new UUID[2];
        QuarkusTransaction.requiringNew().run(() -> {
            events[0] = announce();
            QuarkusTransaction.requiringNew().run(() -> events[1] = announce());
            Deadline.await("the one that ended first", () -> outbox.find(events[1]) != null);
            assertNull(outbox.find(events[0]));
        });
        Deadline.await("the other one", () -> outbox.find(events[0]) != null);
        List<UUID> read = outbox.after(before, 1000).stream()
                .map(Announced::id)
                .filter(id -> List.of(events).contains(id))
                .toList();
        assertEquals(List.of(events[1], events[0]), read);
    }

    @Test
    void whatIsRolledBackWasNeverTold() throws SQLException {
        UUID[] event = new UUID[1];
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    event[0] = announce();
                    throw new IllegalStateException("no");
                }));
        UUID next = QuarkusTransaction.requiringNew().call(this::announce);
        Deadline.await("the next one", () -> outbox.find(next) != null);
        assertNull(outbox.find(event[0]));
    }

    private UUID announce() {
        return outbox.announce(new PrivateEvent("test.told", "test", Ids.next(), Map.of()));
    }
}
