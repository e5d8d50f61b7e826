package masthead.membership;

import static masthead.contribution.Till.anEvent;
import static masthead.contribution.Till.record;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.unique;
import static masthead.membership.Membership.address;
import static masthead.membership.Membership.found;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.contribution.Till;
import masthead.desk.Newsroom.Saved;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Who is erased is nowhere in the database any more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureTest {

    @Inject
    DataSource database;

    /** The tables that hold any of these words in any column, in any case. */
    private List<String> tablesWith(String... words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                for (String word : words) {
                    try (PreparedStatement search = connection.prepareStatement(
                            "SELECT count(*) FROM \"%s\" AS row WHERE strpos(lower(row::text), lower(?)) > 0"
                                            .formatted(table)
                                    + " OR strpos(row::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0")) {
                        search.setString(1, word);
                        search.setString(2, word);
                        try (ResultSet row = search.executeQuery()) {
                            row.next();
                            if (row.getInt(1) > 0) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void erase(Saved member) {
        desk().header("If-Match", member.etag())
                .when()
                .delete(member.path())
                .then()
                .statusCode(204);
    }

    @Test
    void nothingOfAnErasedMemberIsFoundAnywhere() throws SQLException {
        String email = address();
        String local = email.substring(0, email.indexOf('@'));
        String name = unique("Olena Harbar");
        String body = "{\"email\": \"%s\", \"name\": \"%s\"}".formatted(email, name);
        String at = desk().header("Idempotency-Key", unique("key"))
                .body(body)
                .post("/v1/admin/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Saved member = patch(Membership.at(at), "{\"language\": \"uk\", \"endsAt\": \"2031-01-01T00:00:00Z\"}");
        String csv = desk().contentType("text/csv")
                .body("email,name,since\n%s,%s,2020-01-01\n".formatted(email, name))
                .post("/v1/admin/members/import")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Deadline.await("it is imported", () -> desk().get(csv).path("state").equals("done"));
        record(Till.entry(
                "member-joined",
                anEvent(),
                ", \"payer\": {\"email\": \"%s\", \"name\": \"%s\", \"customerId\": \"%s\"}"
                        .formatted(email, name, local)));
        Saved given = Membership.gift(
                ", \"giver\": {\"name\": \"Marta\"}, \"recipient\": {\"email\": \"%s\", \"name\": \"%s\"}, \"message\": \"Dear %s\""
                        .formatted(email, name, name));
        Membership.gift(
                ", \"giver\": {\"email\": \"%s\", \"name\": \"%s\"}, \"message\": \"Yours, %s\", \"recipient\": {\"email\": \"%s\"}"
                        .formatted(email, name, name, address()));
        Deadline.await(
                "the gift is delivered",
                () -> desk().get(given.path()).path("state").equals("delivered"));
        assertTrue(tablesWith(local).contains("member"));

        erase(reread(member));

        assertEquals(List.of(), tablesWith(local, name));
        desk().when().get(member.path()).then().statusCode(404);
        desk().when().get(member.path() + "/history").then().statusCode(200).body("items[0].kind", equalTo("erased"));
        desk().when().get(given.path()).then().body("state", equalTo("purchased"));
    }

    @Test
    void whoComesBackAfterBeingErasedIsSomebodyNew() {
        String email = address();
        Saved before = Membership.member(email);
        erase(before);

        Saved after = Membership.member(email);

        assertTrue(!after.id().equals(before.id()));
        found(email).body("items.size()", equalTo(1));
    }

    @Test
    void whoHasSeenAnotherVersionErasesNobody() {
        Saved member = Membership.member(address());
        patch(member, "{\"name\": \"Olena\"}");

        desk().header("If-Match", member.etag())
                .when()
                .delete(member.path())
                .then()
                .statusCode(412);
        desk().when().delete(member.path()).then().statusCode(428);
        desk().when().get(member.path()).then().statusCode(200);
    }
}
