package masthead.mail.bounce;

import static io.restassured.RestAssured.given;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.transport.MessageIds;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Amazon SES reports counts once, and only if it is Amazon that reports it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SesHookTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:bounces";
    private static final String HOST = "https://sns.eu-central-1.amazonaws.com";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Suppressions suppressions;

    @Inject
    EmailHashes hashes;

    @Inject
    MessageIds ids;

    private final EmailAddress reader = EmailAddress.of(unique("reader").toLowerCase(Locale.ROOT) + "@example.org");

    @ParameterizedTest
    @CsvSource({
        "Bounce, Permanent, 1, HARD, HARD_BOUNCE",
        "Bounce, Permanent, 2, HARD, HARD_BOUNCE",
        "Bounce, Transient, 2, SOFT,",
        "Bounce, Undetermined, 2, SOFT,",
        "Complaint, abuse, 2, COMPLAINT, COMPLAINT",
    })
    void a_report_suppresses_and_is_told_once(
            String type, String detail, String version, BounceKind kind, SuppressionReason reason) {
        UUID mail = Ids.next();
        ObjectNode message = notification(report(type, detail, "Reader <" + reader.text() + ">", ids.of(mail, reader)));
        post(signed(message, version)).statusCode(200).body("outcome", is("recorded"));
        message.put("MessageId", "another-" + message.path("MessageId").asText());
        post(signed(message, version)).statusCode(200).body("outcome", is("known"));

        assertEquals(reason == null ? List.of() : List.of(reason), suppressed());
        List<Bounced> told = Ears.heard(hashes.of(reader));
        assertEquals(1, told.size());
        assertEquals(kind, told.getFirst().kind());
        assertEquals(mail, told.getFirst().mailId());
        assertEquals(Instant.parse("2026-01-23T06:12:00.123Z"), told.getFirst().at());
        assertFalse(told.getFirst().detail().contains("@"));
    }

    @Test
    void events_come_under_another_name() {
        String event = report("Bounce", "Permanent", reader.text(), "").replace("notificationType", "eventType");
        post(signed(notification(event), "2")).body("outcome", is("recorded"));
        assertEquals(List.of(SuppressionReason.HARD_BOUNCE), suppressed());
    }

    @Test
    void what_is_no_complaint_and_deliveries_of_mails_of_others_are_ignored() {
        post(signed(notification(report("Complaint", "not-spam", reader.text(), "")), "2"))
                .body("outcome", is("ignored"));
        post(signed(notification(report("Delivery", "", reader.text(), "")), "2"))
                .body("outcome", is("ignored"));
        post(signed(notification("{\"new\": true}"), "2")).body("outcome", is("ignored"));
        assertEquals(List.of(), suppressed());
    }

    @Test
    void a_delivery_is_told_once_and_suppresses_nobody() {
        UUID mail = Ids.next();
        ObjectNode message = notification(report("Delivery", "", reader.text(), ids.of(mail, reader)));
        post(signed(message, "2")).body("outcome", is("recorded"));
        message.put("MessageId", "another-" + message.path("MessageId").asText());
        post(signed(message, "2")).body("outcome", is("known"));
        assertEquals(List.of(), suppressed());
        List<Bounced> told = Ears.heard(hashes.of(reader));
        assertEquals(1, told.size());
        assertEquals(BounceKind.DELIVERED, told.getFirst().kind());
        assertEquals(mail, told.getFirst().mailId());
    }

    @Test
    void what_a_room_above_cannot_take_is_taken_when_it_is_told_again() {
        ObjectNode message = signed(notification(report("Bounce", "Permanent", reader.text(), "")), "2");
        Ears.FAILS.set(true);
        try {
            post(message).statusCode(500);
        } finally {
            Ears.FAILS.set(false);
        }
        assertEquals(List.of(), suppressed());
        post(message).statusCode(200).body("outcome", is("recorded"));
        assertEquals(List.of(SuppressionReason.HARD_BOUNCE), suppressed());
    }

    @Test
    void nothing_that_was_signed_can_be_changed() {
        for (String name : List.of("Message", "MessageId", "Timestamp", "Signature")) {
            ObjectNode message = signed(notification(report("Bounce", "Permanent", reader.text(), "")), "2");
            message.put(name, message.path(name).asText().replaceFirst("[0-689A]", "7"));
            post(message).statusCode(403);
        }
        ObjectNode asOther = signed(notification(report("Bounce", "Permanent", reader.text(), "")), "2");
        post(asOther.put("SignatureVersion", "1")).statusCode(403);
        post(asOther.put("SignatureVersion", "2").put("Subject", "Added")).statusCode(403);
        assertEquals(List.of(), suppressed());
    }

    @Test
    void a_topic_of_others_is_not_believed() {
        ObjectNode message = notification(report("Bounce", "Permanent", reader.text(), ""));
        post(signed(message.put("TopicArn", TOPIC + "2"), "2")).statusCode(403);
        assertEquals(List.of(), suppressed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.eu-central-1.amazonaws.com.example.org/SimpleNotificationService-1.pem",
                "https://example.org/sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://example.org#.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.eu-central-1.amazonaws.com@example.org/SimpleNotificationService-1.pem",
                "https://user@sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.eu-central-1.amazonaws.com:8443/SimpleNotificationService-1.pem",
                "https://bucket.s3.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.a.b.amazonaws.com/SimpleNotificationService-1.pem",
                "https://sns.eu-central-1.amazonaws.com/other/SimpleNotificationService-1.pem",
                "https://sns.eu-central-1.amazonaws.com/?Action=Publish",
                "file:///etc/SimpleNotificationService-1.pem",
                "\u0000",
                ""
            })
    void a_certificate_is_taken_from_amazon_only(String address) {
        ObjectNode message = signed(notification(report("Bounce", "Permanent", reader.text(), "")), "2");
        post(message.put("SigningCertURL", address)).statusCode(403);
        assertEquals(List.of(), suppressed());
    }

    @Test
    void amazon_is_to_send_it_again_if_it_cannot_be_asked() {
        ObjectNode message = signed(notification(report("Bounce", "Permanent", reader.text(), "")), "2");
        post(message.put("SigningCertURL", HOST + "/SimpleNotificationService-Lost.pem"))
                .statusCode(503);
    }

    @Test
    void a_subscription_is_confirmed_where_amazon_says_and_nowhere_else() {
        String token = unique("token");
        URI address = URI.create(HOST + "/?Action=ConfirmSubscription&Token=" + token);
        post(signed(subscription(address.toString(), token), "2"))
                .statusCode(200)
                .body("outcome", is("subscribed"));
        assertTrue(TestAmazon.visited().contains(address));

        int before = TestAmazon.visited().size();
        for (String elsewhere :
                List.of("https://10.0.0.1/?Token=" + token, "http://sns.eu-central-1.amazonaws.com/", "")) {
            post(signed(subscription(elsewhere, token), "2")).statusCode(403);
        }
        ObjectNode unsigned = subscription(address.toString(), token);
        post(unsigned.put("Signature", "AAAA")).statusCode(403);
        ObjectNode asNotification = signed(subscription(address.toString(), token), "2");
        post(asNotification.put("Type", "Notification")).statusCode(403);
        assertEquals(before, TestAmazon.visited().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\""})
    void what_is_no_message_is_told(String body) {
        given().contentType("text/plain")
                .body(body)
                .post("/v1/hooks/ses")
                .then()
                .statusCode(400);
    }

    private List<SuppressionReason> suppressed() {
        return suppressions.of(reader).stream().toList();
    }

    private static ObjectNode notification(String message) {
        return JSON.createObjectNode()
                .put("Type", "Notification")
                .put("MessageId", unique("message"))
                .put("TopicArn", TOPIC)
                .put("Message", message)
                .put("Timestamp", "2026-11-23T06:12:00.000Z")
                .put("SigningCertURL", HOST + "/SimpleNotificationService-1.pem");
    }

    private static ObjectNode subscription(String address, String token) {
        return notification("You have chosen to subscribe")
                .put("Type", "SubscriptionConfirmation")
                .put("SubscribeURL", address)
                .put("Token", token);
    }

    private static ObjectNode signed(ObjectNode message, String version) {
        boolean isNotification = message.path("Type").asText().equals("Notification");
        StringBuilder content = new StringBuilder();
        for (String name : isNotification
                ? List.of("Message", "MessageId", "Timestamp", "TopicArn", "Type")
                : List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type")) {
            content.append(name + "\n" + message.path(name).asText() + "\n");
        }
        return message.put("SignatureVersion", version).put("Signature", TestAmazon.sign(content.toString(), version));
    }

    private static String report(String type, String detail, String address, String messageId) {
        return """
                {"notificationType": "%1$s",
                 "mail": {"messageId": "0100", "headers": [{"name": "Message-ID", "value": "%4$s"}]},
                 "bounce": {"bounceType": "%2$s", "feedbackId": "b-%5$s", "timestamp": "2026-01-23T06:12:00.123Z",
                            "bouncedRecipients": [{"emailAddress": "%3$s", "diagnosticCode": "smtp; 550 5.1.1 <%3$s>: Unknown"}]},
                 "delivery": {"timestamp": "2026-01-23T06:12:00.123Z", "recipients": ["%3$s"], "smtpResponse": "250 2.6.0 taken"},
                 "complaint": {"complaintFeedbackType": "%2$s", "feedbackId": "c-%5$s", "timestamp": "2026-01-23T06:12:00.123Z",
                               "complainedRecipients": [{"emailAddress": "%3$s"}]}}""".formatted(type, detail, address, messageId, unique("feedback"));
    }

    private static ValidatableResponse post(ObjectNode message) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(message.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/hooks/ses")
                .then();
    }
}
