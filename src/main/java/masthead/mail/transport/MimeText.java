package masthead.mail.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import masthead.mail.Letter;
import masthead.mail.Sender;
import org.jspecify.annotations.Nullable;

/** Mails as they go over the wire: in ASCII, in lines that end with CR LF, text and page as alternatives (RFC 2046). */
final class MimeText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,70}");
    /** What is made here, and nobody else says. */
    private static final Pattern OURS = Pattern.compile(
            "from|to|cc|bcc|sender|reply-to|subject|date|message-id|mime-version|content-.*|dkim-.*|return-path|received|resent-.*",
            Pattern.CASE_INSENSITIVE);

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
        // Neither of the encodings below ever has these two characters together.
        String boundary = "=_" + mail.id();
        byte[] body = body(mail.letter(), boundary);
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
        Letter letter = mail.letter();
        Sender from = letter.from() == null ? publisher : letter.from();
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField("From")
                .name(from.name())
                .word("<" + from.address().text() + ">"));
        fields.add(new HeaderField("To").word("<" + letter.to().text() + ">"));
        if (from.replyTo() != null) {
            fields.add(new HeaderField("Reply-To").word("<" + from.replyTo().text() + ">"));
        }
        fields.add(new HeaderField("Subject").text(letter.subject()));
        fields.add(new HeaderField("Date").word(date(mail.at())));
        fields.add(new HeaderField("Message-ID").word(ids.of(mail.id(), letter.to())));
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
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
        if (!NAME.matcher(name).matches() || OURS.matcher(name).matches()) {
            throw new IllegalArgumentException("a letter cannot have the header " + HeaderField.oneLine(name));
        }
        return name;
    }

    private static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    private static byte[] body(Letter letter, String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "plain", letter.text());
        part(body, boundary, "html", letter.html());
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        boolean isQuoted = isMostlyAscii(content);
        String encoding = isQuoted ? "quoted-printable" : "base64";
        body.writeBytes("--%s\r\nContent-Type: text/%s; charset=utf-8\r\nContent-Transfer-Encoding: %s\r\n\r\n"
                .formatted(boundary, type, encoding)
                .getBytes(StandardCharsets.US_ASCII));
        if (isQuoted) {
            QuotedPrintable.write(content, body);
        } else {
            body.writeBytes(Base64.getMimeEncoder()
                    .encode(BREAK.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.UTF_8)));
        }
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What else there is takes three times its length quoted; as base64 all takes a third more. */
    private static boolean isMostlyAscii(byte[] content) {
        int others = 0;
        for (byte b : content) {
            others += b < 0 ? 1 : 0;
        }
        return others * 6 <= content.length;
    }
}
