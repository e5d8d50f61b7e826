package masthead.mail.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.transport.MessageIds;
import masthead.mail.transport.NoMailbox;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports that come by mail: delivery status notifications (RFC 3464) and complaints (RFC 5965). Anybody can write one, so
 * only those count that name the Message-ID of a mail that went to the address in question: that only its recipient and the
 * servers on its way have seen.
 */
@ApplicationScoped
class MailedReports {

    /** Who reports them. */
    static final String SOURCE = "server";

    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "other");

    private final MessageIds ids;
    private final Clock clock;

    MailedReports(MessageIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** None if it is no such report. */
    List<Report> read(byte[] mail) {
        try {
            ReportParts parts = ReportParts.of(mail);
            if (parts == null) {
                return List.of();
            }
            String messageId = parts.original("Message-ID");
            Optional<UUID> mailId = ids.find(messageId);
            if (mailId.isEmpty()) {
                return List.of();
            }
            return parts.isComplaint()
                    ? complaint(parts, messageId, mailId.get())
                    : bounces(parts, messageId, mailId.get());
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private List<Report> bounces(ReportParts parts, String messageId, UUID mailId) throws MessagingException {
        List<Report> reports = new ArrayList<>();
        for (InternetHeaders told : parts.groups()) {
            String status = ReportParts.value(told, "Status");
            EmailAddress recipient = proven(
                    messageId,
                    ReportParts.address(told, "Original-Recipient"),
                    ReportParts.address(told, "Final-Recipient"),
                    parts.original("To"));
            if (recipient != null && ReportParts.value(told, "Action").equalsIgnoreCase("failed")) {
                BounceKind kind = NoMailbox.isSaidBy(status) ? BounceKind.HARD : BounceKind.SOFT;
                String said = ReportParts.value(told, "Diagnostic-Code");
                reports.add(report(mailId, recipient, kind, said.isEmpty() ? status : said));
            }
        }
        return reports;
    }

    private List<Report> complaint(ReportParts parts, String messageId, UUID mailId) throws MessagingException {
        for (InternetHeaders told : parts.groups()) {
            String type = ReportParts.value(told, "Feedback-Type").toLowerCase(Locale.ROOT);
            if (COMPLAINTS.contains(type)) {
                EmailAddress recipient =
                        proven(messageId, ReportParts.value(told, "Original-Rcpt-To"), parts.original("To"));
                return List.of(report(mailId, recipient, BounceKind.COMPLAINT, type));
            }
        }
        return List.of();
    }

    private Report report(UUID mailId, @Nullable EmailAddress recipient, BounceKind kind, String detail) {
        return new Report(mailId + "-" + kind, recipient, mailId, kind, clock.instant(), detail);
    }

    /** Forwarding and redaction leave others behind than the one that the mail was to. */
    private @Nullable EmailAddress proven(String messageId, String... candidates) {
        for (String candidate : candidates) {
            EmailAddress address = EmailAddress.find(candidate.replaceAll("^.*<|>.*$", ""));
            if (address != null && ids.isTo(messageId, address)) {
                return address;
            }
        }
        return null;
    }
}
