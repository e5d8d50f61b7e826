package masthead.access.audit;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.access.key.Keys;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditedRefusalsTest {

    @Inject
    DataSource database;

    @Inject
    RefusalCounts counts;

    @Test
    void whatIsRefusedIsToldWithItsReason() {
        Saved made = tag(unique("Refused"));
        patch(made, "{\"description\": \"Newer\"}");
        desk().contentType("application/merge-patch+json")
                .header("If-Match", made.etag())
                .body("{\"name\": \"x\"}")
                .patch(made.path());
        desk().contentType("application/merge-patch+json")
                .body("{\"name\": \"x\"}")
                .patch(made.path());
        desk().header("If-Match", "*").body("{\"name\": \" \"}").put(made.path());
        desk().header("If-Match", "*").body("{").put(made.path());
        desk().header("If-Match", "*").post(made.path() + "/restore");
        entries(made)
                .body(
                        "items.code",
                        contains(
                                "illegal-transition",
                                "malformed-request",
                                "validation-failed",
                                "precondition-required",
                                "precondition-failed",
                                null,
                                null))
                .body("items.status", contains(409, 400, 422, 428, 412, 200, 201))
                .body("items[0].outcome", equalTo("refused"))
                .body("items[0].targetType", equalTo("tag"))
                .body("items[0].actor", equalTo("admin"));
        desk().when()
                .get("/v1/admin/audit?outcome=refused&targetType=tag&operation=restoreTag&targetId=" + made.id())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whatMayNotBeReadIsToldAndWhatIsReadIsNot() {
        Saved stranger = Keys.key("content:read");
        Keys.with(stranger).get("/v1/admin/keys");
        Keys.with(stranger).get("/v1/admin/me");
        desk().when()
                .get("/v1/admin/audit?actorId=" + stranger.id())
                .then()
                .body("items.operation", contains("listKeys"))
                .body("items[0].code", equalTo("forbidden"));
    }

    @Test
    void strangersAreCountedAndLeaveNoEntry() {
        counts.write();
        long entries = count("SELECT count(*) FROM audit_entry WHERE code = 'unauthorized'");
        long unknown = count("SELECT coalesce(sum(count), 0) FROM refusal_count WHERE reason = 'unknown'");
        long missing = count("SELECT coalesce(sum(count), 0) FROM refusal_count WHERE reason = 'missing'");
        long named = count("SELECT coalesce(sum(count), 0) FROM refusal_count WHERE reason = 'key-in-address'");
        reader().when().delete("/v1/admin/tags/x").then().statusCode(401);
        reader().header("Authorization", "Bearer mh_wrong")
                .when()
                .get("/v1/admin/tags")
                .then()
                .statusCode(401);
        reader().header("Authorization", "Bearer wrong")
                .when()
                .get("/v1/admin/tags")
                .then()
                .statusCode(401);
        reader().noFilters().when().get("/v1/articles?access_token=x").then().statusCode(400);

        awaitCount("SELECT sum(count) FROM refusal_count WHERE reason = 'unknown'", unknown + 2);
        awaitCount("SELECT sum(count) FROM refusal_count WHERE reason = 'missing'", missing + 1);
        awaitCount("SELECT sum(count) FROM refusal_count WHERE reason = 'key-in-address'", named + 1);
        assertEquals(entries, count("SELECT count(*) FROM audit_entry WHERE code = 'unauthorized'"));
        desk().when()
                .get("/v1/admin/audit/refusals")
                .then()
                .statusCode(200)
                .body("items.reason", hasItem("key-in-address"))
                .body("items[0].hour", notNullValue());
    }

    @Test
    void onlyWhoMaySeeItDoes() {
        Keys.with(Keys.key("articles:publish", "members:write"))
                .when()
                .get("/v1/admin/audit")
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("audit:read"));
        Keys.with(Keys.key("audit:read")).when().get("/v1/admin/audit").then().statusCode(200);
    }

    private static ValidatableResponse entries(Saved object) {
        return desk().when()
                .get("/v1/admin/audit?targetId=" + object.id())
                .then()
                .statusCode(200);
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
