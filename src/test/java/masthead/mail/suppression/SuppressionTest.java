package masthead.mail.suppression;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import masthead.mail.EmailAddress;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets nothing, as the desk sees and says it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuppressionTest {

    private static final String PATH = "/v1/admin/suppressions";

    @Inject
    Suppressions suppressions;

    private final String reader = unique("reader").toLowerCase(Locale.ROOT);

    @Test
    void the_desk_suppresses_an_address_and_finds_it_by_any_spelling() {
        String id = send("", reader + "@example.org").statusCode(201).extract().path("id");
        send("/check", reader.toUpperCase(Locale.ROOT) + "@EXAMPLE.org ")
                .statusCode(200)
                .body("suppressed", is(true), "suppression.id", is(id), "suppression.reason", is("manual"));
        send("/check", "not-" + reader + "@example.org")
                .statusCode(200)
                .body("suppressed", is(false), "suppression", nullValue());
        desk().get(PATH + "/" + id).then().statusCode(200).body("id", is(id), "reason", is("manual"));
    }

    @Test
    void an_address_in_another_script_is_the_same_as_mail_servers_write_it() {
        String id = send("", reader + "@пошта.укр").statusCode(201).extract().path("id");
        send("/check", reader + "@xn--80a1acn3a.xn--j1amh").body("suppression.id", is(id));
    }

    @Test
    void a_second_time_changes_nothing() {
        suppress(reader + "@example.org", SuppressionReason.COMPLAINT);
        send("", reader + "@example.org").statusCode(200).body("reason", is("complaint"));
    }

    @ParameterizedTest
    @EnumSource(SuppressionReason.class)
    void the_desk_can_lift_all_but_an_erasure(SuppressionReason reason) {
        String address = reader + "@example.org";
        suppress(address, reason);
        boolean may = reason != SuppressionReason.ERASURE;
        send("/lift", address).statusCode(may ? 204 : 409);
        send("/check", address).body("suppressed", is(!may));
        send("/lift", "nobody-" + address).statusCode(204);
    }

    @Test
    void lists_are_by_reason_in_pages_and_show_no_address() {
        for (int i = 0; i < 3; i++) {
            suppress(i + reader + "@example.org", SuppressionReason.HARD_BOUNCE);
        }
        ValidatableResponse first =
                desk().get(PATH + "?reason=hard-bounce&limit=2").then();
        first.statusCode(200).body("items.reason", everyItem(is("hard-bounce")), "items.size()", is(2));
        assertFalse(first.extract().asString().contains("@"));
        String next = first.extract().path("next");
        List<String> ids = first.extract().path("items.id");
        desk().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(ids.getFirst())), "items.reason", everyItem(is("hard-bounce")));
        desk().get(PATH + "?reason=complaint&cursor=" + next.replaceAll(".*cursor=", ""))
                .then()
                .statusCode(400);
        desk().get(PATH + "?reason=whim").then().statusCode(400);
    }

    @Test
    void what_is_no_address_is_told() {
        for (String none : List.of("", "reader", "reader@", "reader@localhost", "a@b@c.example", "x".repeat(400))) {
            send("", none).statusCode(422).body("errors.pointer", contains("/email"));
        }
        desk().body("{}").post(PATH).then().statusCode(422).body("errors.pointer", contains("/email"));
        desk().get(PATH + "/01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10").then().statusCode(404);
    }

    @Test
    void the_audit_tells_who_did_it_and_never_of_which_address() {
        String id = send("", reader + "@example.org").statusCode(201).extract().path("id");
        send("/lift", reader + "@example.org").statusCode(204);
        String entries = desk().get("/v1/admin/audit?targetId=" + id)
                .then()
                .statusCode(200)
                .body("items.operation", contains("liftSuppression", "addSuppression"))
                .extract()
                .asString();
        assertFalse(entries.contains(reader));
        List<String> all = desk().get("/v1/admin/audit?targetId=" + id).path("items.id");
        for (String entry : all) {
            String patch = desk().get("/v1/admin/audit/" + entry).asString();
            assertFalse(patch.contains(reader), patch);
        }
        assertEquals(2, all.size());
    }

    private void suppress(String address, SuppressionReason reason) {
        QuarkusTransaction.requiringNew().run(() -> suppressions.add(EmailAddress.of(address), reason));
    }

    private static ValidatableResponse send(String path, String email) {
        return desk().body("{\"email\": \"%s\"}".formatted(email).getBytes(StandardCharsets.UTF_8))
                .post(PATH + path)
                .then();
    }
}
