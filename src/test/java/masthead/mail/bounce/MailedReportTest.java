package masthead.mail.bounce;

import static io.restassured.RestAssured.given;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.Letter;
import masthead.mail.Letters;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.transport.MessageIds;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that come by mail count once, and only if they name a mail that went to that address. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MailedReportTest {

    @Inject
    Suppressions suppressions;

    @Inject
    EmailHashes hashes;

    @Inject
    MessageIds ids;

    @Inject
    Letters letters;

    private final EmailAddress reader = EmailAddress.of(unique("reader").toLowerCase(Locale.ROOT) + "@example.org");
    private final UUID mail = Ids.next();

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, HARD, HARD_BOUNCE",
        "Failed, 5.2.1, HARD, HARD_BOUNCE",
        "failed, 5.2.2, SOFT,",
        "failed, 5.7.1, SOFT,",
        "failed, 4.4.7, SOFT,",
    })
    void a_mail_that_failed_is_told_once(String action, String status, BounceKind kind, SuppressionReason reason) {
        String report = MailedReport.bounce(action, status, reader.text(), ids.of(mail, reader));
        post(report).statusCode(200).body("outcome", is("recorded"));
        post(report).statusCode(200).body("outcome", is("known"));
        assertEquals(reason == null ? List.of() : List.of(reason), suppressed());
        List<Bounced> told = Ears.heard(hashes.of(reader));
        assertEquals(1, told.size());
        assertEquals(kind, told.getFirst().kind());
        assertEquals(mail, told.getFirst().mailId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
    void a_mail_that_has_not_failed_is_no_bounce(String action) {
        post(MailedReport.bounce(action, "4.4.1", reader.text(), ids.of(mail, reader)))
                .body("outcome", is("ignored"));
    }

    @Test
    void a_mail_that_was_forwarded_bounces_for_whom_it_was_to() {
        post(MailedReport.bounce("failed", "5.1.1", "other@forwarded.example", ids.of(mail, reader))
                        .replace("To: <other@forwarded.example>", "To: <" + reader.text() + ">"))
                .body("outcome", is("recorded"));
        assertEquals(List.of(SuppressionReason.HARD_BOUNCE), suppressed());
        assertEquals(
                List.of(),
                suppressions.of(EmailAddress.of("other@forwarded.example")).stream()
                        .toList());
    }

    @Test
    void nobody_can_make_it_believe_that_somebody_else_s_mail_bounced() {
        EmailAddress other = EmailAddress.of("own-" + reader.text());
        post(MailedReport.bounce("failed", "5.1.1", reader.text(), ids.of(mail, other)))
                .body("outcome", is("ignored"));
        post(MailedReport.bounce("failed", "5.1.1", reader.text(), "<4711@mx.example.org>"))
                .body("outcome", is("ignored"));
        post(MailedReport.bounce("failed", "5.1.1", reader.text(), "")).body("outcome", is("ignored"));
        assertEquals(List.of(), suppressed());
    }

    @Test
    void a_complaint_suppresses() {
        post(MailedReport.complaint("abuse", reader.text(), ids.of(mail, reader)))
                .body("outcome", is("recorded"));
        assertEquals(List.of(SuppressionReason.COMPLAINT), suppressed());
        assertEquals(
                BounceKind.COMPLAINT, Ears.heard(hashes.of(reader)).getFirst().kind());
    }

    @Test
    void what_is_not_spam_is_no_complaint() {
        post(MailedReport.complaint("not-spam", reader.text(), ids.of(mail, reader)))
                .body("outcome", is("ignored"));
    }

    @Test
    void a_complaint_that_hides_who_complained_is_known_by_the_letter() {
        UUID letter = QuarkusTransaction.requiringNew()
                .call(() ->
                        letters.post(Ids.next(), new Letter(null, reader, "Subject", "Text", "<p>Text</p>", Map.of())));
        post(MailedReport.complaint("abuse", "redacted@example.org", ids.of(letter, reader)))
                .body("outcome", is("recorded"));
        assertEquals(List.of(SuppressionReason.COMPLAINT), suppressed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "Subject: I am away\r\n\r\nUntil Monday.\r\n",
                "Content-Type: multipart/report\r\n\r\nwithout boundary",
                "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n--b--\r\n",
                "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\r\n\r\n",
                "Content-Type: ;;;\r\n\r\n--",
                "\u0000\u0001\u0002"
            })
    void other_mails_are_ignored(String mail) {
        post(mail).statusCode(200).body("outcome", is("ignored"));
    }

    @Test
    void whoever_does_not_know_the_password_is_not_believed() {
        String report = MailedReport.bounce("failed", "5.1.1", reader.text(), ids.of(mail, reader));
        given().contentType("message/rfc822")
                .body(report.getBytes(StandardCharsets.UTF_8))
                .post("/v1/hooks/bounces")
                .then()
                .statusCode(403);
        assertEquals(List.of(), suppressed());
    }

    private List<SuppressionReason> suppressed() {
        return suppressions.of(reader).stream().toList();
    }

    private static ValidatableResponse post(String report) {
        return given().contentType("message/rfc822")
                .auth()
                .preemptive()
                .basic("server", "test-hook-4711")
                .body(report.getBytes(StandardCharsets.UTF_8))
                .post("/v1/hooks/bounces")
                .then();
    }
}
