package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import masthead.access.openid.StubProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service and a provider that comes later than it. */
class StaffSignInIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder = Path.of("");

    @Test
    void aProviderThatComesLaterKeepsNobodyButItsStaffWaiting() throws Exception {
        PreparedFolder.copyTo(folder);
        try (StubProvider provider = StubProvider.start()) {
            String issuer = provider.issuer("late");
            post(issuer + "/away?it=true", "");
            long now = Instant.now().getEpochSecond();
            String token = post(issuer + "/sign?RS256", """
                    {"iss": "%s", "aud": "desk", "sub": "1", "preferred_username": "olena", "groups": "/Chief editors", "iat": %d, "exp": %d}""".formatted(issuer, now, now + 300));
            Map<String, String> settings = Map.of(
                    "MASTHEAD_STAFF_ISSUER",
                    issuer,
                    "MASTHEAD_STAFF_AUDIENCE",
                    "desk",
                    "QUARKUS_CONFIG_LOCATIONS",
                    roles().toString());
            try (ServiceProcess service = ServiceProcess.start(folder, settings).awaitReady()) {
                assertEquals(200, get(service, "/v1/articles", "").statusCode());
                HttpResponse<String> unknown = get(service, "/v1/admin/me", token);
                assertEquals(503, unknown.statusCode(), unknown.body());
                assertEquals("1", unknown.headers().firstValue("Retry-After").orElse(""));
                assertEquals(401, get(service, "/v1/admin/me", "nonsense").statusCode());

                post(issuer + "/away?it=false", "");
                HttpResponse<String> known = get(service, "/v1/admin/me", token);
                assertEquals(200, known.statusCode(), known.body());
                assertTrue(known.body().contains("\"roles\":[\"editor\"]"), known.body());
            }
        }
    }

    /** Values with spaces and slashes cannot stand in the names of environment variables. */
    private Path roles() throws IOException {
        return Files.writeString(
                folder.resolve("roles.properties"), "masthead.staff.roles.\"Chief\\ editors\"=editor\n");
    }

    private HttpResponse<String> get(ServiceProcess service, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String post(String address, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
