package masthead.access;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static masthead.desk.Newsroom.trash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import masthead.access.key.Keys;
import masthead.access.openid.SignIn;
import masthead.desk.Newsroom.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation of the desk, as the served document has it, with every role, with every scope alone, and with none. */
@QuarkusTest
class WalkTest {

    /** There are thousands of requests, and a client made for tests would take longer than what it tests. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private static final UUID NOTHING = UUID.randomUUID();

    private record Operation(
            String method, String path, String id, @Nullable String type, JsonNode security) {

        /** What the table says opens it; empty if whoever is somebody may. */
        List<Scope> wanted() {
            return Objects.requireNonNull(DeskPermissions.of(id), id);
        }

        /** With ids that nothing has, nothing that is asked for and no version: whoever is let in changes nothing. */
        int status(@Nullable String token) {
            String target = path.replaceAll("\\{number}", "1").replaceAll("\\{[^}]+}", NOTHING.toString());
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d%s".formatted(RestAssured.port, target)))
                    .method(method, type == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
            if (type != null) {
                request.header("Content-Type", type);
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void theTableNamesTheOperationsOfTheDocumentAndNoOthers() throws IOException {
        assertEquals(
                new TreeSet<>(DeskPermissions.operations()),
                new TreeSet<>(operations().stream().map(Operation::id).collect(toSet())));
    }

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        for (Operation operation : operations()) {
            for (String scheme : List.of("bearerKey", "staffToken")) {
                List<String> said = new ArrayList<>();
                operation.security().forEach(one -> one.path(scheme).forEach(scope -> said.add(scope.asText())));
                assertEquals(
                        operation.wanted().stream().map(Scope::toString).toList(), said, operation.id() + " " + scheme);
            }
        }
    }

    @Test
    void everyRoleMayWhatTheTableSaysAndNothingElse() throws IOException {
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        List<Operation> operations = operations();
        for (Role role : Role.values()) {
            String token = SignIn.token(role.toString(), "walker-" + role);
            operations.parallelStream().forEach(operation -> {
                boolean open = operation.wanted().isEmpty()
                        || operation.wanted().stream().anyMatch(role.scopes()::contains);
                check(operation, "the role " + role, open, operation.status(token), faults);
            });
        }
        assertEquals(List.of(), List.copyOf(faults));
    }

    @Test
    void everyScopeAloneOpensWhatTheTableSaysAndNothingElse() throws IOException {
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        List<Operation> operations = operations();
        for (Scope scope : Scope.values()) {
            Set<Scope> scopes = Scope.withIncluded(Set.of(scope));
            Saved key = Keys.key(scope.toString());
            String secret = key.string("key");
            operations.parallelStream().forEach(operation -> {
                boolean open = operation.wanted().isEmpty()
                        || operation.wanted().stream().anyMatch(scopes::contains);
                check(operation, "the scope " + scope, open, operation.status(secret), faults);
            });
            trash(key);
        }
        assertEquals(List.of(), List.copyOf(faults));
    }

    @Test
    void withoutCredentialsAllOfItIsClosed() throws IOException {
        for (Operation operation : operations()) {
            assertEquals(401, operation.status(null), operation.id());
        }
    }

    @Test
    void aReaderAndSomebodyWithoutARoleMayNothing() throws IOException {
        String reader = SignIn.reader("captains");
        String gardener = SignIn.token("gardener", "walker-gardener");
        for (Operation operation : operations()) {
            assertEquals(403, operation.status(reader), operation.id());
            assertEquals(403, operation.status(gardener), operation.id());
        }
    }

    private static void check(Operation operation, String who, boolean open, int status, Queue<String> faults) {
        boolean refused = status == 401 || status == 403;
        if (open == refused || status == 401 || status >= 500) {
            faults.add("%s with %s: %d".formatted(operation.id(), who, status));
        }
    }

    private static List<Operation> operations() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().noFilters().get("/openapi.json").asString());
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/v1/admin/")) {
                path.getValue()
                        .properties()
                        .forEach(one -> operations.add(operation(path.getKey(), one.getKey(), one.getValue())));
            }
        });
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        List<String> types = StreamSupport.stream(
                        ((Iterable<String>) () ->
                                        operation.at("/requestBody/content").fieldNames())
                                .spliterator(),
                        false)
                .toList();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("operationId").asText(),
                types.isEmpty() ? null : types.getFirst(),
                operation.path("security"));
    }
}
