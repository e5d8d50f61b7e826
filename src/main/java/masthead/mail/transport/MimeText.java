package masthead.mail.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import masthead.mail.Sender;
import org.jspecify.annotations.Nullable;

/** Mails as they go over the wire: in ASCII, in lines that end with CR LF (RFC 5322). */
final class MimeText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,70}");
    /** What is made here, and nobody else says. */
    private static final Set<String> OURS = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "sender",
            "reply-to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "return-path",
            "received");

    private static final List<String> OURS_BEGIN_WITH = List.of("content-", "dkim-", "resent-");

    private final MessageIds ids;
    private final Sender publisher;
    private final ProviderHeaders provider;
    private final @Nullable DkimSigner signer;

    MimeText(MessageIds ids, Sender publisher, ProviderHeaders provider, @Nullable DkimSigner signer) {
        this.ids = ids;
        this.provider = provider;
        this.publisher = publisher;
        this.signer = signer;
    }

    byte[] of(OutgoingMail mail) {
        String boundary = MailBody.boundary(mail.id());
        byte[] body = mail.body().bytes(boundary);
        List<String> fields = fields(mail, boundary);
        if (signer != null) {
            fields.addFirst(signer.field(fields, body, mail.at()));
        }
        String head = String.join("\r\n", fields) + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + body.length);
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private List<String> fields(OutgoingMail mail, String boundary) {
        Sender from = mail.from() == null ? publisher : mail.from();
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField("From")
                .name(from.name())
                .word("<" + from.address().text() + ">"));
        fields.add(new HeaderField("To").word("<" + mail.to().text() + ">"));
        if (from.replyTo() != null) {
            fields.add(new HeaderField("Reply-To").word("<" + from.replyTo().text() + ">"));
        }
        fields.add(new HeaderField("Subject").text(mail.subject()));
        fields.add(new HeaderField("Date").word(date(mail.at())));
        fields.add(new HeaderField("Message-ID").word(ids.of(mail.id(), mail.to())));
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            fields.add(new HeaderField(allowed(header.getKey())).structured(header.getValue()));
        }
        fields.add(new HeaderField("MIME-Version").word("1.0"));
        fields.add(
                new HeaderField("Content-Type").word("multipart/alternative;").word("boundary=\"" + boundary + "\""));
        List<String> texts = new ArrayList<>();
        fields.forEach(field -> texts.add(field.toString()));
        texts.addAll(provider.of(mail.id()));
        return texts;
    }

    private static String allowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isOurs = OURS.contains(lower) || OURS_BEGIN_WITH.stream().anyMatch(lower::startsWith);
        if (isOurs || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a letter cannot have the header " + HeaderField.oneLine(name));
        }
        return name;
    }

    private static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }
}
