package masthead.mail.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a report (RFC 6522) that machines read.
 *
 * @param isComplaint or else it is a delivery status
 * @param groups of fields; the first of a delivery status is about all of it
 * @param original headers of the mail that it is about; none if they are not there
 */
record ReportParts(boolean isComplaint, List<InternetHeaders> groups, InternetHeaders original) {

    private static final int MOST_PARTS = 10;
    private static final int MOST_GROUPS = 100;

    /** Null if it is no such report. */
    static @Nullable ReportParts of(byte[] mail) throws MessagingException {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            ContentType type = new ContentType(String.valueOf(message.getContentType()));
            if (!type.match("multipart/report")) {
                return null;
            }
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(message.getInputStream(), type.toString()));
            List<InternetHeaders> groups = new ArrayList<>();
            InternetHeaders original = new InternetHeaders();
            boolean isComplaint = false;
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status") || part.isMimeType("message/feedback-report")) {
                    isComplaint = part.isMimeType("message/feedback-report");
                    groups.addAll(groups(part.getInputStream()));
                } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                    original = new InternetHeaders(part.getInputStream());
                }
            }
            return groups.isEmpty() ? null : new ReportParts(isComplaint, groups, original);
        } catch (IOException e) {
            return null;
        }
    }

    private static List<InternetHeaders> groups(InputStream content) throws IOException, MessagingException {
        List<InternetHeaders> groups = new ArrayList<>();
        BufferedInputStream left = new BufferedInputStream(content);
        while (groups.size() < MOST_GROUPS && hasMore(left)) {
            InternetHeaders group = new InternetHeaders(left);
            if (group.getAllHeaderLines().hasMoreElements()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static boolean hasMore(BufferedInputStream left) throws IOException {
        left.mark(1);
        boolean hasMore = left.read() >= 0;
        left.reset();
        return hasMore;
    }

    String original(String name) {
        return value(original, name);
    }

    static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    /** Of {@code rfc822; reader@example.org}; empty if it is of another kind. */
    static String address(InternetHeaders headers, String name) {
        String[] both = value(headers, name).split(";", 2);
        boolean isMail = both.length == 2
                && (both[0].strip().toLowerCase(Locale.ROOT).equals("rfc822")
                        || both[0].strip().toLowerCase(Locale.ROOT).equals("utf-8"));
        return isMail ? both[1].strip() : "";
    }
}
