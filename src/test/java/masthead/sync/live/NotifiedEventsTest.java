package masthead.sync.live;

import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import masthead.sync.live.Listener.Event;
import org.junit.jupiter.api.Test;

/** An instance that never looks by itself, has room for few, and whose heart beats fast. */
@QuarkusTest
@TestProfile(NotifiedEventsTest.Blind.class)
class NotifiedEventsTest {

    private static final int PLACES = 5;

    public static final class Blind implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.scheduler.enabled", "false",
                    "masthead.events.heartbeat", "200ms",
                    "masthead.events.connections", "20",
                    "masthead.events.connections-per-address", Integer.toString(PLACES),
                    "masthead.proxies", "127.0.0.0/8,::1");
        }
    }

    @Inject
    DataSource database;

    @Test
    void aCommitOfAnotherInstanceIsToldByItsNotification() throws Exception {
        Saved here = section(unique("Notified"));
        try (Listener listener = Listener.greeted("types=article&sections=" + here.id())) {
            new Commits(database).remove(2, here.id(), true);

            assertEquals(2, listener.next("change").json().path("changes").size());
        }
    }

    @Test
    void whenTheConnectionThatListensIsLostAnotherOneSeesWhatWasMissed() throws Exception {
        Saved here = section(unique("Lost"));
        try (Listener listener = Listener.greeted("types=article&sections=" + here.id())) {
            cutOffWhoListens();
            new Commits(database).remove(3, here.id(), true);
            assertEquals(3, listener.next("change").json().path("changes").size());

            new Commits(database).remove(4, here.id(), true);
            assertEquals(4, listener.next("change").json().path("changes").size());
        }
    }

    @Test
    void aHeartbeatMovesTheIdToTheNewestCommit() throws Exception {
        Saved here = section(unique("Quiet"));
        try (Listener listener = Listener.open("types=site")) {
            Event hello = listener.next("hello");
            new Commits(database).remove(1, here.id(), true);

            Event beat = listener.next("");
            while (beat.id().equals(hello.id())) {
                beat = listener.next("");
            }

            assertTrue(beat.data().isEmpty());
            assertTrue(Long.parseLong(beat.id().substring(beat.id().indexOf('.') + 1)) > hello.commit());
        }
    }

    @Test
    void anAddressHasSoManyPlacesAndGetsThemBack() throws Exception {
        String[] from = {"X-Forwarded-For", "203.0.113.1"};
        List<Listener> open = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            open.add(Listener.greeted("", from));
        }
        reader().header(from[0], from[1])
                .accept("text/event-stream")
                .when()
                .get("/v1/events")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("30"));

        open.forEach(Listener::close);
        int status;
        do {
            try (Listener again = Listener.open("", from)) {
                status = again.answer().statusCode();
            }
        } while (status == 429);
        assertEquals(200, status);
    }

    @Test
    void whenAllPlacesAreTakenOthersAreToldToComeBackLater() {
        List<Listener> open = new ArrayList<>();
        Listener last;
        do {
            last = Listener.open("", "X-Forwarded-For", "203.0.113.%d".formatted(10 + open.size()));
            open.add(last);
        } while (last.answer().statusCode() == 200 && open.size() <= 20);
        open.forEach(Listener::close);

        assertEquals(503, last.answer().statusCode());
        assertEquals(List.of("30"), last.answer().headers().allValues("Retry-After"));
    }

    private void cutOffWhoListens() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet cut = statement.executeQuery("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE query = 'LISTEN masthead_commit' OR application_name = 'masthead' AND query = 'SELECT'""")) {
            cut.next();
            assertEquals(1, cut.getInt(1));
        }
    }
}
