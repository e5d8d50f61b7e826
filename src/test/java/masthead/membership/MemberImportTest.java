package masthead.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Members come in and go out as CSV. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MemberImportTest {

    @Inject
    DataSource database;

    private static ValidatableResponse send(String csv) {
        return desk().contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .when()
                .post("/v1/admin/members/import")
                .then();
    }

    /** Where it can be seen, once it is done. */
    private static String taken(String csv) {
        String at = send(csv).statusCode(202).extract().header("Location");
        Deadline.await(
                "the file is taken in", () -> desk().get(at).path("state").equals("done"));
        return at;
    }

    @Test
    void eachRowIsCreatedChangedLeftAloneOrRefusedAndTheReportTellsWhich() {
        Saved tier = Membership.tier();
        Saved known = member(address(), ", \"name\": \"Before\"");
        Saved same = member(address(), ", \"name\": \"The same\"");
        String fresh = address();

        String at = taken(
                """
                email,name,tier,status,since,endsAt
                %s,"Harbar, Olena",%s,cancelled,2024-03-01,2031-03-01T00:00:00+02:00
                %s,After,,,,
                %s,The same,,,,
                nobody,,nothing,asleep,yesterday,
                %s,too few cells
                """.formatted(fresh, tier.string("slug"), known.string("email"), same.string("email"), address()));

        desk().when()
                .get(at)
                .then()
                .body("total", equalTo(5))
                .body("created", equalTo(1))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(2));
        desk().when()
                .get(at + "/rows")
                .then()
                .body("items.outcome", contains("created", "changed", "unchanged", "refused", "refused"))
                .body("items[1].objectId", equalTo(known.id()))
                .body("items[3].errors.pointer", hasItems("/email", "/tier", "/status", "/since"));
        desk().queryParam("q", fresh)
                .when()
                .get("/v1/admin/members")
                .then()
                .body("items[0].name", equalTo("Harbar, Olena"))
                .body("items[0].tierId", equalTo(tier.id()))
                .body("items[0].source", equalTo("import"))
                .body("items[0].status", equalTo("cancelled"))
                .body("items[0].since", equalTo("2024-03-01T00:00:00.000Z"))
                .body("items[0].endsAt", equalTo("2031-02-28T22:00:00.000Z"));
        desk().when().get(known.path()).then().body("name", equalTo("After"));
    }

    @Test
    void theReportComesInPagesAndByOutcome() {
        String at = taken("email\n%s\nnobody\n%s\nnowhere\n".formatted(address(), address()));

        desk().when()
                .get(at + "/rows?outcome=refused&limit=1")
                .then()
                .body("items.row", contains(2))
                .body("next", containsString("cursor="));
        String next = desk().get(at + "/rows?outcome=refused&limit=1").path("next");
        desk().urlEncodingEnabled(false)
                .when()
                .get(next)
                .then()
                .body("items.row", contains(4))
                .body("next", equalTo(null));
    }

    @Test
    void anAddressThatComesTwiceIsOneMember() {
        String email = address();

        String at =
                taken("email;name\n%s;First\n%s;Second\n".formatted(email, email.toUpperCase(java.util.Locale.ROOT)));

        desk().when().get(at).then().body("created", equalTo(1)).body("changed", equalTo(1));
        desk().queryParam("q", email).when().get("/v1/admin/members").then().body("items.name", contains("Second"));
    }

    @Test
    void whatIsExportedCanBeImportedAndSaysNothingNew() {
        String name = unique("=HYPERLINK(\\\"x\\\")");
        Saved formula = member(address(), ", \"name\": \"%s\", \"language\": \"uk\"".formatted(name));
        Saved quoted = member(address(), ", \"name\": \"'Apostrophe, comma and \\\"quotes\\\"\"");

        String csv = desk().when()
                .get("/v1/admin/members/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("members.csv"))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        String[] lines = csv.split("\r\n", -1);
        assertEquals("email,name,language,tier,status,since,endsAt", lines[0]);
        String back = lines[0] + "\n";
        for (String line : lines) {
            if (line.contains(formula.string("email")) || line.contains(quoted.string("email"))) {
                back += line + "\n";
            }
        }
        assertTrue(back.contains("'=HYPERLINK"), back);
        desk().when().get(taken(back)).then().body("unchanged", equalTo(2)).body("total", equalTo(2));
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWholeAtOnce() {
        send("").statusCode(400);
        send("email\n\"never closed").statusCode(400).body("errors[0].code", equalTo("malformed-csv"));
        desk().contentType("text/csv")
                .body(new byte[] {'e', 'm', 'a', 'i', 'l', '\n', (byte) 0xc3, (byte) 0x28, '\n'})
                .when()
                .post("/v1/admin/members/import")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("UTF-8"));
        send("name,email,email,password\nA,b@example.org,b@example.org,secret\n")
                .statusCode(422)
                .body("errors.code", contains("repeated", "unknown-column"));
        send("olena@example.org,Olena\n")
                .statusCode(422)
                .body("errors.code", hasItems("unknown-column", "required"))
                .body("detail", not(containsString("olena")));
        desk().contentType("application/json")
                .body("{}")
                .when()
                .post("/v1/admin/members/import")
                .then()
                .statusCode(415);
    }

    @Test
    void aFileWithAByteOrderMarkAndNoRowsIsTakenIn() {
        desk().when().get(taken("\uFEFFemail,name\r\n")).then().body("total", equalTo(0));
    }

    @Test
    void aFileLargerThanOtherBodiesIsTakenInAndOneThatIsTooLargeIsNot() {
        String first = unique("many");
        StringBuilder many = new StringBuilder("email,name\n");
        String filler = "x".repeat(150);
        for (int i = 0; many.length() < 3_000_000; i++) {
            many.append("nobody").append(i).append(',').append(filler).append('\n');
        }
        many.append(first).append("@example.org,Last\n");

        String at = taken(many.toString());

        desk().when().get(at).then().body("created", equalTo(1));
        byte[] huge = new byte[32 * 1024 * 1024 + 1];
        new Random(1).nextBytes(huge);
        desk().contentType("text/csv")
                .body(huge)
                .when()
                .post("/v1/admin/members/import")
                .then()
                .statusCode(413);
    }

    @Test
    void nothingOfTheFileStaysWhenItIsDone() throws SQLException {
        String at = taken("email,name\nnobody,%s\n".formatted(unique("Unwanted")));

        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM csv_import_file WHERE import_id = '%s'"
                                .formatted(at.substring(at.lastIndexOf('/') + 1)))) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
        String report = desk().get(at + "/rows").asString();
        assertFalse(report.contains("Unwanted") || report.contains("nobody"));
    }

    @Test
    void aRetryWithTheSameKeyTakesTheFileInOnce() {
        String key = unique("once");
        String csv = "email\n%s\n".formatted(address());
        String first = desk().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/admin/members/import")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        desk().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/admin/members/import")
                .then()
                .statusCode(202)
                .body("id", equalTo(first));
        desk().header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv + "other@example.org\n")
                .post("/v1/admin/members/import")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void importsAreSeenWithAScopeForPersonsOnly() {
        Saved editor = masthead.access.key.Keys.key("articles:write");

        masthead.access.key.Keys.with(editor)
                .when()
                .get("/v1/admin/imports")
                .then()
                .statusCode(403);
        desk().when().get("/v1/admin/imports?limit=1").then().statusCode(200).body("items", not(empty()));
        desk().when()
                .get("/v1/admin/imports/0190b2d4-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }
}
