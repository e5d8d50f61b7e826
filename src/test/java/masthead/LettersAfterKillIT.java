package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the service is killed, each letter has been sent once, or nobody knows, and then it is not sent again. */
class LettersAfterKillIT {

    private static final int LETTERS = 60;
    private static final int CONNECTIONS = 3;
    private static final String LETTERS_SQL = """
            INSERT INTO letter (id, about, at, state, mail)
            SELECT gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, now(), 'queued',
                json_build_object('to', 'reader-' || i || '@example.org', 'subject', 'News', 'text', 'News', 'html', 'News',
                    'headers', json_build_object())
            FROM generate_series(1, 60) i""";

    @Test
    void eachIsSentOnceOrUncertain(@TempDir Path folder) {
        PreparedFolder.copyTo(folder);
        try (SmtpServer server = SmtpServer.start()) {
            DataFolderAccess database = new DataFolderAccess(folder);
            try (ServiceProcess killed = start(folder, server)) {
                killed.awaitReady();
                // Two connections stall when the server has all of a mail; the third goes on sending.
                server.at(Step.END).times(CONNECTIONS - 1).stalls();
                database.execute(LETTERS_SQL);
                Deadline.await("some are sent", () -> taken(server) > LETTERS / 4);
                server.awaitStalled(CONNECTIONS - 1);
                killed.signal("KILL");
                killed.awaitExit();
            }
            server.isWell();
            try (ServiceProcess next = start(folder, server)) {
                next.awaitReady();
                Deadline.await(
                        "all have gone out",
                        () -> database.query("SELECT count(*) FROM letter WHERE ended_at IS NULL")
                                .equals("0"));
                int uncertain = Integer.parseInt(
                        database.query("SELECT count(*) FROM letter WHERE state = 'uncertain' AND mail IS NULL"));
                int submitted = Integer.parseInt(
                        database.query("SELECT count(*) FROM letter WHERE state = 'submitted' AND mail IS NULL"));
                assertEquals(LETTERS, submitted + uncertain);
                assertTrue(uncertain >= CONNECTIONS - 1 && uncertain <= CONNECTIONS, uncertain + " are uncertain");
                for (int i = 1; i <= LETTERS; i++) {
                    String reader = "reader-" + i + "@example.org";
                    String state = database.query("SELECT state FROM letter WHERE about = '%s'".formatted(id(i)));
                    int had = server.all(reader).size();
                    assertTrue(had == 1 || (had == 0 && state.equals("uncertain")), reader + ": " + had + ", " + state);
                }
            }
        }
    }

    private static String id(int i) {
        return "00000000-0000-7000-8000-%012d".formatted(i);
    }

    private static int taken(SmtpServer server) {
        return (int) server.all().stream().filter(SmtpServer.Delivered::isTaken).count();
    }

    private static ServiceProcess start(Path folder, SmtpServer server) {
        return ServiceProcess.start(
                folder,
                Map.of(
                        "MASTHEAD_MAIL_HOST", "127.0.0.1",
                        "MASTHEAD_MAIL_PORT", Integer.toString(server.port()),
                        "MASTHEAD_MAIL_SECURITY", "none",
                        "MASTHEAD_MAIL_FROM_ADDRESS", "news@courier.example",
                        "MASTHEAD_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS),
                        "MASTHEAD_MAIL_LETTERS_LEASE", "2s"));
    }
}
