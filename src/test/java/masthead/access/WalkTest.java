package masthead.access;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static masthead.desk.Newsroom.trash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import masthead.access.key.Keys;
import masthead.access.openid.SignIn;
import masthead.desk.Newsroom.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every operation of the desk, as the served document has it, with every role, with every scope alone, and with none. */
@QuarkusTest
class WalkTest {

    private record Operation(
            String method, String path, String id, @Nullable String type, JsonNode security) {

        /** What the table says opens it; empty if whoever is somebody may. */
        List<Scope> wanted() {
            return Objects.requireNonNull(DeskPermissions.of(id), id);
        }

        /** With ids that nothing has, nothing that is asked for and no version: whoever is let in changes nothing. */
        int status(RequestSpecification request) {
            if (type != null) {
                request.contentType(type).body("{}");
            }
            Response answer = request.noFilters()
                    .when()
                    .request(
                            method,
                            path.replaceAll("\\{number}", "1")
                                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
            return answer.statusCode();
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
        List<String> faults = new ArrayList<>();
        for (Role role : Role.values()) {
            String token = SignIn.token(role.toString(), "walker-" + role);
            for (Operation operation : operations()) {
                boolean open = operation.wanted().isEmpty()
                        || operation.wanted().stream().anyMatch(role.scopes()::contains);
                check(operation, "the role " + role, open, operation.status(SignIn.with(token)), faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyScopeAloneOpensWhatTheTableSaysAndNothingElse() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            Set<Scope> scopes = Scope.withIncluded(Set.of(scope));
            Saved key = Keys.key(scope.toString());
            for (Operation operation : operations()) {
                boolean open = operation.wanted().isEmpty()
                        || operation.wanted().stream().anyMatch(scopes::contains);
                check(operation, "the scope " + scope, open, operation.status(Keys.with(key)), faults);
            }
            trash(key);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void withoutCredentialsAllOfItIsClosed() throws IOException {
        for (Operation operation : operations()) {
            assertEquals(401, operation.status(given()), operation.id());
        }
    }

    @Test
    void aReaderAndSomebodyWithoutARoleMayNothing() throws IOException {
        String reader = SignIn.reader("captains");
        String gardener = SignIn.token("gardener", "walker-gardener");
        for (Operation operation : operations()) {
            assertEquals(403, operation.status(SignIn.with(reader)), operation.id());
            assertEquals(403, operation.status(SignIn.with(gardener)), operation.id());
        }
    }

    private static void check(Operation operation, String who, boolean open, int status, List<String> faults) {
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
