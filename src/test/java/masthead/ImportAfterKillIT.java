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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the service is killed while it takes in a file of people, it goes on where it was, and each row is done once. */
class ImportAfterKillIT {

    private static final String KEY = "mh_key_for_a_test_of_imports_0123456789ab";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int PEOPLE = 12_000;
    private static final int ROWS = 15_000;
    private static final String DONE =
            "SELECT coalesce(sum(created + changed + unchanged + refused), 0) FROM csv_import";

    /** Asks for an import of a file. */
    @FunctionalInterface
    private interface Upload {
        void to(ServiceProcess service) throws IOException, InterruptedException;
    }

    @Test
    void eachMemberJoinsOnce(@TempDir Path folder) throws IOException, InterruptedException {
        killInTheMiddle(
                folder, service -> post(service, "/v1/admin/members/import", "text/csv", file("name", "Somebody")));
        goOn(folder, database -> {
            assertEquals(String.valueOf(PEOPLE), database.query("SELECT count(*) FROM member"));
            assertEquals(
                    PEOPLE + " joined, and 0 others",
                    database.query("SELECT count(*) FILTER (WHERE kind = 'joined') || ' joined, and '"
                            + " || count(*) FILTER (WHERE kind <> 'joined') || ' others' FROM member_event"));
        });
    }

    @Test
    void eachReaderAgreesOnce(@TempDir Path folder) throws IOException, InterruptedException {
        killInTheMiddle(folder, service -> {
            Matcher newsletter = ID.matcher(post(
                    service,
                    "/v1/admin/newsletters",
                    "application/json",
                    "{\"name\": \"Harbour Notes\", \"language\": \"en\"}"));
            assertTrue(newsletter.find());
            post(
                    service,
                    "/v1/admin/subscribers/import?source=the+older+site&newsletterId=" + newsletter.group(1),
                    "text/csv",
                    file("language", "en"));
        });
        goOn(folder, database -> {
            assertEquals(
                    PEOPLE + " of " + PEOPLE,
                    database.query("SELECT count(*) || ' of ' || (SELECT count(*) FROM subscriber)"
                            + " FROM subscription WHERE state = 'subscribed'"));
            assertEquals(
                    PEOPLE + " imported, of " + PEOPLE + ", and 0 others",
                    database.query(
                            "SELECT count(*) FILTER (WHERE act = 'imported') || ' imported, of '"
                                    + " || count(DISTINCT subscriber_id)"
                                    + " || ', and ' || count(*) FILTER (WHERE act <> 'imported') || ' others' FROM consent_entry"));
        });
    }

    private static void killInTheMiddle(Path folder, Upload upload) throws IOException, InterruptedException {
        PreparedFolder.copyTo(folder);
        DataFolderAccess database = new DataFolderAccess(folder);
        try (ServiceProcess killed = start(folder)) {
            upload.to(killed);
            Deadline.await("some rows are taken in", () -> done(database) > 0);
            killed.signal("KILL");
            killed.awaitExit();
        }
    }

    private static void goOn(Path folder, Consumer<DataFolderAccess> check) {
        DataFolderAccess database = new DataFolderAccess(folder);
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
                    "%d created, %d unchanged".formatted(PEOPLE, ROWS - PEOPLE),
                    database.query("SELECT created || ' created, ' || unchanged || ' unchanged' FROM csv_import"));
            assertEquals(
                    "%d rows, %d numbers, to %d".formatted(ROWS, ROWS, ROWS),
                    database.query(
                            "SELECT count(*) || ' rows, ' || count(DISTINCT row) || ' numbers, to ' || max(row) FROM csv_import_row"));
            check.accept(database);
        }
    }

    private static int done(DataFolderAccess database) {
        return Integer.parseInt(database.query(DONE));
    }

    /** Some come a second time in it. */
    private static String file(String column, String value) {
        return IntStream.range(0, ROWS)
                .map(row -> row % PEOPLE)
                .mapToObj(row -> "reader-%d@example.org,%s".formatted(row, value))
                .collect(Collectors.joining("\n", "email," + column + "\n", "\n"));
    }

    private static String post(ServiceProcess service, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertEquals(2, answer.statusCode() / 100, answer.body());
            return answer.body();
        }
    }

    private static ServiceProcess start(Path folder) {
        return ServiceProcess.start(folder, Map.of("MASTHEAD_ADMIN_KEY", KEY)).awaitReady();
    }
}
