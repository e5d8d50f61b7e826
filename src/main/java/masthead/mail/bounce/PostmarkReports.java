package masthead.mail.bounce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.transport.ProviderHeaders;
import org.jspecify.annotations.Nullable;

/** Reads what Postmark reports. */
@ApplicationScoped
class PostmarkReports {

    private static final Set<String> HARD = Set.of("HardBounce", "BadEmailAddress");
    /** Answers and notes that are no failure. */
    private static final Set<String> HARMLESS = Set.of(
            "AutoResponder", "AddressChange", "Subscribe", "Unsubscribe", "ChallengeVerification", "OpenRelayTest");

    private final ObjectMapper json;
    private final HookTimes times;

    PostmarkReports(ObjectMapper json, HookTimes times) {
        this.json = json;
        this.times = times;
    }

    /** @throws masthead.platform.problem.ProblemException 400 */
    List<Report> read(byte[] body) {
        JsonNode told = HookJson.object(json, body);
        UUID mailId = HookJson.id(
                told.path("Metadata").path(ProviderHeaders.POSTMARK_METADATA).asText());
        if (told.path("RecordType").asText().equals("Delivery")) {
            return mailId == null ? List.of() : delivery(told, mailId);
        }
        BounceKind kind =
                kind(told.path("RecordType").asText(), told.path("Type").asText());
        EmailAddress recipient = EmailAddress.find(told.path("Email").asText());
        String id = told.path("ID").asText();
        if (kind == null || recipient == null || id.isEmpty() || id.length() > 40) {
            return List.of();
        }
        return List.of(new Report(
                kind + "-" + id,
                recipient,
                mailId,
                kind,
                times.read(told.path("BouncedAt").asText()),
                told.path("Type").asText() + " " + told.path("Description").asText()));
    }

    /** Named by the mail, for Postmark gives it no name. */
    private List<Report> delivery(JsonNode told, UUID mailId) {
        EmailAddress recipient = EmailAddress.find(told.path("Recipient").asText());
        return recipient == null
                ? List.of()
                : List.of(new Report(
                        BounceKind.DELIVERED + "-" + mailId,
                        recipient,
                        mailId,
                        BounceKind.DELIVERED,
                        times.read(told.path("DeliveredAt").asText()),
                        told.path("Details").asText()));
    }

    private static @Nullable BounceKind kind(String record, String type) {
        if (record.equals("SpamComplaint") || (record.equals("Bounce") && type.equals("SpamComplaint"))) {
            return BounceKind.COMPLAINT;
        }
        if (!record.equals("Bounce") || HARMLESS.contains(type)) {
            return null;
        }
        return HARD.contains(type) ? BounceKind.HARD : BounceKind.SOFT;
    }
}
