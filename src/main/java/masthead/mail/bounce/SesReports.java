package masthead.mail.bounce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.transport.MessageIds;
import org.jspecify.annotations.Nullable;

/** Reads what Amazon SES tells by SNS, as notifications or as events. */
@ApplicationScoped
class SesReports {

    private final ObjectMapper json;
    private final MessageIds ids;
    private final HookTimes times;

    SesReports(ObjectMapper json, MessageIds ids, HookTimes times) {
        this.json = json;
        this.ids = ids;
        this.times = times;
    }

    /** @throws masthead.platform.problem.ProblemException 400 */
    List<Report> read(SnsMessage message) {
        JsonNode told = HookJson.object(json, message.text("Message").getBytes(StandardCharsets.UTF_8));
        UUID mailId = mailId(told.path("mail"));
        return switch (told.path("notificationType")
                .asText(told.path("eventType").asText())) {
            case "Bounce" -> bounces(message, told.path("bounce"), mailId);
            case "Complaint" -> complaints(message, told.path("complaint"), mailId);
            case "Delivery" -> mailId == null ? List.of() : deliveries(told.path("delivery"), mailId);
            default -> List.of();
        };
    }

    /** Named by the mail, for SES gives it no name. */
    private List<Report> deliveries(JsonNode delivery, UUID mailId) {
        List<Report> reports = new ArrayList<>();
        for (JsonNode one : delivery.path("recipients")) {
            EmailAddress recipient = EmailAddress.find(bare(one.asText()));
            if (recipient != null) {
                reports.add(new Report(
                        BounceKind.DELIVERED + "-" + mailId,
                        recipient,
                        mailId,
                        BounceKind.DELIVERED,
                        times.read(delivery.path("timestamp").asText()),
                        delivery.path("smtpResponse").asText()));
            }
        }
        return reports;
    }

    private List<Report> bounces(SnsMessage message, JsonNode bounce, @Nullable UUID mailId) {
        BounceKind kind = bounce.path("bounceType").asText().equals("Permanent") ? BounceKind.HARD : BounceKind.SOFT;
        return reports(message, bounce, "bouncedRecipients", mailId, kind);
    }

    /** Somebody may also say that it was no spam. */
    private List<Report> complaints(SnsMessage message, JsonNode complaint, @Nullable UUID mailId) {
        return complaint.path("complaintFeedbackType").asText().equals("not-spam")
                ? List.of()
                : reports(message, complaint, "complainedRecipients", mailId, BounceKind.COMPLAINT);
    }

    private List<Report> reports(
            SnsMessage message, JsonNode told, String recipients, @Nullable UUID mailId, BounceKind kind) {
        String event = told.path("feedbackId").asText(message.text("MessageId"));
        List<Report> reports = new ArrayList<>();
        for (JsonNode one : told.path(recipients)) {
            EmailAddress recipient =
                    EmailAddress.find(bare(one.path("emailAddress").asText()));
            if (recipient != null && !event.isEmpty() && event.length() <= 200) {
                String detail = one.path("diagnosticCode")
                        .asText(told.path("bounceSubType").asText());
                reports.add(new Report(
                        event,
                        recipient,
                        mailId,
                        kind,
                        times.read(told.path("timestamp").asText()),
                        detail));
            }
        }
        return reports;
    }

    /** SES gives mails Message-IDs of its own; that which they had is among the original headers. */
    private @Nullable UUID mailId(JsonNode mail) {
        for (JsonNode header : mail.path("headers")) {
            if (header.path("name").asText().equalsIgnoreCase("Message-ID")) {
                return ids.find(header.path("value").asText()).orElse(null);
            }
        }
        return ids.find(mail.path("commonHeaders").path("messageId").asText()).orElse(null);
    }

    /** {@code Name <address>} comes, too. */
    private static String bare(String address) {
        int begin = address.lastIndexOf('<');
        int end = address.lastIndexOf('>');
        return begin >= 0 && end > begin ? address.substring(begin + 1, end) : address;
    }
}
