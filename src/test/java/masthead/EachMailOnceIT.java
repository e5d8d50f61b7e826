package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Delivered;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the process ends while an edition is sent, nobody gets it twice, and everybody once of whom that is certain. */
class EachMailOnceIT {

    private static final String KEY = "mh_key_for_a_test_of_sending_01234567890123";
    private static final int CONNECTIONS = 4;
    private static final int READERS = 3000;
    private static final int FEWEST = 200;
    private static final int MOST = 2000;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest(name = "another instance goes on: {0}")
    @ValueSource(booleans = {false, true})
    void eachReaderGetsOneMailThoughTheProcessIsKilled(
            boolean another, @TempDir Path serverFolder, @TempDir Path folder) throws Exception {
        try (OperatorServer database = new OperatorServer(serverFolder);
                SmtpServer mail = SmtpServer.start()) {
            String name = database.migratedDatabase();
            Map<String, String> settings = settings(database.settings(name), mail);
            try (ServiceProcess killed = ServiceProcess.start(folder, settings).awaitReady()) {
                String edition = edition(killed, database, name);
                ServiceProcess other =
                        another ? ServiceProcess.start(folder, settings).awaitReady() : null;
                int moment = ThreadLocalRandom.current().nextInt(FEWEST, MOST);
                call(killed, "POST", "/v1/admin/editions/%s/send".formatted(edition), "");
                Deadline.await(moment + " mails are taken", () -> mail.all().size() >= moment);
                killed.signal("KILL");
                killed.awaitExit();
                try (ServiceProcess next = other != null
                        ? other
                        : ServiceProcess.start(folder, settings).awaitReady()) {
                    Deadline.await("all has ended", () -> "sent".equals(state(next, edition)));
                    assertEachOnce(next, edition, mail);
                }
            }
        }
    }

    private void assertEachOnce(ServiceProcess service, String edition, SmtpServer mail) throws Exception {
        JsonNode counts = read(service, "/v1/admin/editions/%s/progress".formatted(edition))
                .path("counts");
        int uncertain = counts.path("uncertain").asInt();
        assertTrue(uncertain <= CONNECTIONS, counts::toString);
        assertEquals(READERS, counts.path("submitted").asInt() + uncertain, counts::toString);
        Map<String, Long> got =
                mail.all().stream().collect(Collectors.groupingBy(Delivered::to, Collectors.counting()));
        assertTrue(got.values().stream().allMatch(count -> count == 1), "somebody got it twice");
        assertTrue(
                got.size() >= READERS - uncertain,
                () -> "%d got it, and %d are uncertain".formatted(got.size(), uncertain));
    }

    private String edition(ServiceProcess service, OperatorServer database, String name) throws Exception {
        call(service, "PATCH", "/v1/admin/site", "{\"postalAddress\": \"4 Kanatna Street\"}");
        String newsletter = call(
                        service, "POST", "/v1/admin/newsletters", "{\"name\": \"Morning\", \"language\": \"en\"}")
                .path("id")
                .asText();
        database.execute(name, """
                WITH made AS (
                    INSERT INTO subscriber (id, email, email_hash, language, created_at)
                    SELECT uuidv7(), 'reader-' || n || '@example.org', sha256(n::text::bytea), 'en', now()
                    FROM generate_series(1, %d) n RETURNING id)
                INSERT INTO subscription (id, subscriber_id, newsletter_id, state, language, created_at, confirmed_at)
                SELECT uuidv7(), id, '%s', 'subscribed', 'en', now(), now() FROM made""".formatted(READERS, newsletter));
        return call(service, "POST", "/v1/admin/newsletters/%s/editions".formatted(newsletter), """
                {"subject": "Once", "parts": [{"type": "text", "blocks": [{"type": "paragraph", "spans": [{"text": "Once."}]}]}]}""")
                .path("id")
                .asText();
    }

    private String state(ServiceProcess service, String edition) {
        try {
            return read(service, "/v1/admin/editions/" + edition).path("state").asText();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> settings(Map<String, String> database, SmtpServer mail) {
        Map<String, String> settings = new HashMap<>(database);
        settings.put("MASTHEAD_ADMIN_KEY", KEY);
        settings.put("MASTHEAD_MAIL_HOST", "127.0.0.1");
        settings.put("MASTHEAD_MAIL_PORT", Integer.toString(mail.port()));
        settings.put("MASTHEAD_MAIL_SECURITY", "none");
        settings.put("MASTHEAD_MAIL_FROM_ADDRESS", "news@courier.example");
        settings.put("MASTHEAD_MAIL_CONNECTIONS", Integer.toString(CONNECTIONS));
        settings.put("MASTHEAD_SENDING_LEASE", "6s");
        return settings;
    }

    private JsonNode read(ServiceProcess service, String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(service.address(path)).GET());
    }

    private JsonNode call(ServiceProcess service, String method, String path, String body)
            throws IOException, InterruptedException {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return answer(HttpRequest.newBuilder(service.address(path))
                .header("Content-Type", type)
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Authorization", "Bearer " + KEY).build(), BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer::body);
        return json.readTree(answer.body());
    }
}
