package masthead.access.audit;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.access.key.Keys;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTest {

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    RefusalCounts counts;

    @Test
    void anEntryTellsWhoDidWhatWhenAndFromWhere() {
        String name = unique("Ferries");
        String after = unique("Night ferries");
        Saved made = tag(name);
        desk().header("X-Request-Id", "rename." + name)
                .contentType("application/merge-patch+json")
                .header("If-Match", made.etag())
                .body("{\"name\": \"%s\"}".formatted(after))
                .when()
                .patch(made.path())
                .then()
                .header("X-Request-Id", equalTo("rename." + name));

        entries(made)
                .body("items", hasSize(2))
                .body("items.operation", contains("updateTag", "createTag"))
                .body("items[1].changed", hasItem("name"))
                .body("items[1].status", equalTo(201))
                .body("items[0].actor", equalTo("admin"))
                .body("items[0].actorKind", equalTo("key"))
                .body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].requestId", equalTo("rename." + name))
                .body("items[0].method", equalTo("PATCH"))
                .body("items[0].targetType", equalTo("tag"))
                .body("items[0].outcome", equalTo("done"))
                .body("items[0].status", equalTo(200))
                .body("items[0].code", nullValue())
                .body("items[0].changed", contains("name"));
        entry(made, 0)
                .body("patch", hasSize(1))
                .body("patch[0].op", equalTo("replace"))
                .body("patch[0].path", equalTo("/name"))
                .body("patch[0].was", equalTo(name))
                .body("patch[0].value", equalTo(after));
    }

    @Test
    void ofAnArticleItTellsWhatWasWritten() {
        Saved made = article(unique("Pier"));
        patch(made, """
                {"body": [{"type": "paragraph", "spans": [{"text": "The pier is shut."}]}], "kicker": "Harbour"}""");
        entries(made).body("items[0].changed", hasItem("body")).body("items[0].changed", hasItem("kicker"));
        entry(made, 0).body("patch.find { it.path == '/kicker' }.value", equalTo("Harbour"));
        String text = entry(made, 0).extract().asString();
        assertTrue(text.contains("The pier is open.") && text.contains("The pier is shut."), text);
    }

    @Test
    void ofALongOneOnlyTheNamesOfWhatChangedAreKept() {
        Saved made = article(unique("Long"));
        String paragraph =
                "{\"type\": \"paragraph\", \"spans\": [{\"text\": \"%s\"}]}".formatted("Ferry. ".repeat(500));
        patch(made, "{\"body\": [%s]}".formatted(String.join(",", Collections.nCopies(30, paragraph))));
        entries(made).body("items[0].changed", hasItem("body"));
        entry(made, 0).body("patch", nullValue());
    }

    @Test
    void secretsAreNeverInIt() {
        Saved made = Keys.key("desk:read");
        String second = desk().header("If-Match", made.etag())
                .body("{}")
                .post(made.path() + "/rotate")
                .path("key");
        entry(made, 0).body("patch.find { it.path == '/hash' }.value", equalTo("changed"));
        Saved token = create(
                "articles/%s/preview-tokens".formatted(article(unique("Shown")).id()), "{}");
        for (String secret : List.of(made.string("key"), second, token.string("token"))) {
            assertEquals(0, count("SELECT count(*) FROM audit_entry e WHERE e::text LIKE '%" + secret + "%'"));
        }
        assertEquals(
                0,
                count("SELECT count(*) FROM audit_entry e, api_key k WHERE k.id = '%s'".formatted(made.id())
                        + " AND e.target_id = k.id AND position(encode(sha256(k.hash), 'base64') in e.patch) > 0"));
    }

    @Test
    void savingTheSameAgainIsToldToo() {
        Saved made = tag(unique("Same"));
        patch(made, "{}");
        entries(made).body("items[0].operation", equalTo("updateTag")).body("items[0].changed", empty());
        entry(made, 0).body("patch", empty());
    }

    @Test
    void whatTheSchedulerDoesIsTheServices() {
        Saved made = article(unique("Due"));
        desk().header("If-Match", made.etag())
                .body("{\"at\": \"%s\"}".formatted(clock.instant().plus(Duration.ofSeconds(2))))
                .when()
                .post(made.path() + "/schedule")
                .then()
                .statusCode(200);
        String done =
                "SELECT count(*) FROM audit_entry WHERE actor_kind = 'service' AND target_id = '" + made.id() + "'";
        awaitCount(done, 1);
        entries(made)
                .body("items[0].actorKind", equalTo("service"))
                .body("items[0].actor", nullValue())
                .body("items[0].operation", nullValue())
                .body("items[0].changed", hasItem("standing"));
    }

    @Test
    void pagesFollowEachOther() {
        Saved made = tag(unique("Paged"));
        for (int i = 0; i < 4; i++) {
            made = patch(made, "{\"description\": \"%d\"}".formatted(i));
        }
        Response first = desk().get("/v1/admin/audit?limit=3&targetId=" + made.id());
        Response second = desk().urlEncodingEnabled(false).get(first.<String>path("next"));
        List<String> ids = first.path("items.id");
        assertEquals(3, ids.size());
        second.then().body("items", hasSize(2)).body("next", nullValue());
        assertTrue(second.<List<String>>path("items.id").stream().noneMatch(ids::contains));
        String at = first.path("items[2].at");
        desk().queryParam("targetId", made.id())
                .queryParam("to", at)
                .when()
                .get("/v1/admin/audit")
                .then()
                .body("items.id", not(hasItem(ids.get(0))));
        desk().queryParam("targetId", made.id())
                .queryParam("from", at)
                .when()
                .get("/v1/admin/audit")
                .then()
                .body("items.id", hasItem(ids.get(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET code = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "TRUNCATE actor CASCADE"
            })
    void entriesNeverChangeAndNeverGo(String sql) {
        tag(unique("Kept"));
        assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.executeUpdate();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "mh_test_only_0123456789abcdefghij", "\u00e9"})
    void aRequestIdThatIsNotSaneIsReplaced(String id) {
        desk().header("X-Request-Id", id)
                .when()
                .get("/v1/admin/tags")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        reader().when().get("/v1/articles").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static ValidatableResponse entries(Saved object) {
        return desk().when()
                .get("/v1/admin/audit?targetId=" + object.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse entry(Saved object, int number) {
        String id = entries(object).extract().path("items[%d].id".formatted(number));
        return desk().when().get("/v1/admin/audit/" + id).then().statusCode(200);
    }

    private void awaitCount(String sql, long wanted) {
        Deadline.await(sql, () -> {
            counts.write();
            return count(sql) >= wanted;
        });
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
