package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the service is killed while it takes in a file of members, it goes on where it was, and each row is done once. */
class ImportAfterKillIT {

    private static final String KEY = "mh_key_for_a_test_of_imports_0123456789ab";
    private static final int MEMBERS = 12_000;
    private static final int ROWS = 15_000;
    private static final String DONE =
            "SELECT coalesce(sum(created + changed + unchanged + refused), 0) FROM csv_import";

    @Test
    void eachRowIsDoneOnce(@TempDir Path folder) throws IOException, InterruptedException {
        PreparedFolder.copyTo(folder);
        DataFolderAccess database = new DataFolderAccess(folder);
        try (ServiceProcess killed = start(folder)) {
            upload(killed);
            Deadline.await("some rows are taken in", () -> done(database) > 0);
            killed.signal("KILL");
            killed.awaitExit();
        }
        try (ServiceProcess next = start(folder)) {
            assertTrue(next.port() > 0);
            int before = done(database);
            assertTrue(before > 0 && before < ROWS, before + " were done");
            // As if the minute were over that the killed one had said it needs at most.
            database.execute("UPDATE csv_import SET leased_until = now()");
            Deadline.await(
                    "all rows are taken in",
                    () -> database.query("SELECT state FROM csv_import").equals("done"));

            // Who comes a second time in the file comes with nothing new.
            assertEquals(
                    "%d created, %d unchanged".formatted(MEMBERS, ROWS - MEMBERS),
                    database.query("SELECT created || ' created, ' || unchanged || ' unchanged' FROM csv_import"));
            assertEquals(
                    "%d rows, %d numbers, to %d".formatted(ROWS, ROWS, ROWS),
                    database.query(
                            "SELECT count(*) || ' rows, ' || count(DISTINCT row) || ' numbers, to ' || max(row) FROM csv_import_row"));
            assertEquals(String.valueOf(MEMBERS), database.query("SELECT count(*) FROM member"));
            assertEquals(
                    MEMBERS + " joined, and nothing else",
                    database.query(
                            "SELECT count(*) FILTER (WHERE kind = 'joined') || ' joined, and ' || CASE count(*) FILTER (WHERE kind <> 'joined')"
                                    + " WHEN 0 THEN 'nothing else' ELSE 'more' END FROM member_event"));
        }
    }

    private static int done(DataFolderAccess database) {
        return Integer.parseInt(database.query(DONE));
    }

    private static void upload(ServiceProcess service) throws IOException, InterruptedException {
        String csv = IntStream.range(0, ROWS)
                .map(row -> row % MEMBERS)
                .mapToObj(row -> "reader-%d@example.org,Reader %d".formatted(row, row))
                .collect(Collectors.joining("\n", "email,name\n", "\n"));
        HttpRequest request = HttpRequest.newBuilder(service.address("/v1/admin/members/import"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer.body());
        }
    }

    private static ServiceProcess start(Path folder) {
        return ServiceProcess.start(folder, Map.of("MASTHEAD_ADMIN_KEY", KEY)).awaitReady();
    }
}
