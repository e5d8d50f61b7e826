package masthead.mail.bounce;

import static io.restassured.RestAssured.given;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Postmark reports counts once, and only if it comes with the password. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PostmarkHookTest {

    @Inject
    Suppressions suppressions;

    @Inject
    EmailHashes hashes;

    private final EmailAddress reader = EmailAddress.of(unique("reader").toLowerCase(Locale.ROOT) + "@example.org");
    private final long number = System.nanoTime();

    @ParameterizedTest
    @CsvSource({
        "Bounce, HardBounce, HARD, HARD_BOUNCE",
        "Bounce, BadEmailAddress, HARD, HARD_BOUNCE",
        "Bounce, SoftBounce, SOFT,",
        "Bounce, Blocked, SOFT,",
        "SpamComplaint, SpamComplaint, COMPLAINT, COMPLAINT",
    })
    void a_report_suppresses_and_is_told_once(String record, String type, BounceKind kind, SuppressionReason reason) {
        UUID mail = Ids.next();
        post(report(record, type, mail)).statusCode(200).body("outcome", is("recorded"));
        post(report(record, type, mail)).statusCode(200).body("outcome", is("known"));
        assertEquals(
                reason == null ? List.of() : List.of(reason),
                suppressions.of(reader).stream().toList());
        List<Bounced> told = Ears.heard(hashes.of(reader));
        assertEquals(1, told.size());
        assertEquals(kind, told.getFirst().kind());
        assertEquals(mail, told.getFirst().mailId());
    }

    @Test
    void bounce_and_complaint_count_in_whichever_order_they_come() {
        UUID mail = Ids.next();
        post(report("SpamComplaint", "SpamComplaint", mail)).body("outcome", is("recorded"));
        post(report("Bounce", "HardBounce", mail)).body("outcome", is("recorded"));
        assertEquals(
                List.of(SuppressionReason.COMPLAINT),
                suppressions.of(reader).stream().toList());
        assertEquals(2, Ears.heard(hashes.of(reader)).size());
    }

    @Test
    void a_delivery_is_told_once_and_suppresses_nobody() {
        UUID mail = Ids.next();
        String delivery = """
                {"RecordType": "Delivery", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483", "Recipient": "%s",
                 "DeliveredAt": "2026-01-05T16:33:54.9070259Z", "Details": "250 taken", "Metadata": {"mail": "%s"}}""".formatted(reader.text(), mail);
        post(delivery).statusCode(200).body("outcome", is("recorded"));
        post(delivery).statusCode(200).body("outcome", is("known"));
        assertEquals(List.of(), suppressions.of(reader).stream().toList());
        List<Bounced> told = Ears.heard(hashes.of(reader));
        assertEquals(1, told.size());
        assertEquals(BounceKind.DELIVERED, told.getFirst().kind());
        assertEquals(mail, told.getFirst().mailId());
        post(delivery.replace(mail.toString(), "")).body("outcome", is("ignored"));
    }

    @ParameterizedTest
    @CsvSource({"Bounce, AutoResponder", "Open, Open", "Whatever, HardBounce"})
    void all_else_is_ignored(String record, String type) {
        post(report(record, type, Ids.next())).statusCode(200).body("outcome", is("ignored"));
    }

    @Test
    void whoever_does_not_know_the_password_is_not_believed() {
        String report = report("Bounce", "HardBounce", Ids.next());
        given().contentType("application/json")
                .body(report)
                .post("/v1/hooks/postmark")
                .then()
                .statusCode(403);
        for (String guessed : List.of("", "test-hook", "TEST-HOOK-4711", "test-hook-47111")) {
            given().contentType("application/json")
                    .auth()
                    .preemptive()
                    .basic("postmark", guessed)
                    .body(report)
                    .post("/v1/hooks/postmark")
                    .then()
                    .statusCode(403);
        }
        assertEquals(List.of(), suppressions.of(reader).stream().toList());
    }

    @Test
    void what_is_no_report_is_told() {
        post("{").statusCode(400);
        post("[]").statusCode(400);
    }

    private String report(String record, String type, UUID mail) {
        return """
                {"RecordType": "%s", "ID": %d, "Type": "%s", "TypeCode": 1, "Description": "Unknown user %s.",
                 "Email": "%s", "BouncedAt": "2026-01-05T16:33:54.9070259Z", "Metadata": {"mail": "%s"}, "New": {}}""".formatted(record, number, type, reader.text(), reader.text(), mail);
    }

    @Test
    void what_else_stands_in_the_address_is_ignored() {
        post(report("Bounce", "HardBounce", Ids.next()), "?via=tunnel")
                .statusCode(200)
                .body("outcome", is("recorded"));
    }

    private static ValidatableResponse post(String report) {
        return post(report, "");
    }

    private static ValidatableResponse post(String report, String query) {
        return given().contentType("application/json")
                .auth()
                .preemptive()
                .basic("postmark", "test-hook-4711")
                .body(report)
                .post("/v1/hooks/postmark" + query)
                .then();
    }
}
