package masthead.mail.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Text and page of a mail as alternatives (RFC 2046, section 5.1.4). What many get is encoded once, with places for what is
 * each one's own.
 */
public final class MailBody {

    private final EncodedText text;
    private final EncodedText html;
    private final List<String> inText;
    private final List<String> inHtml;

    private MailBody(EncodedText text, EncodedText html, List<String> inText, List<String> inHtml) {
        this.text = text;
        this.html = html;
        this.inText = inText;
        this.inHtml = inHtml;
    }

    /** One in which nothing has a place. */
    public static MailBody of(String text, String html) {
        return of(text, html, List.of());
    }

    /** @param places what stands in both for what {@link #with} is given, none of them within another */
    public static MailBody of(String text, String html, List<String> places) {
        return new MailBody(EncodedText.of(text, places), EncodedText.of(html, places), places, places);
    }

    /**
     * The same for one person.
     *
     * @param inText what comes into the text, in the order of the places
     * @param inHtml the same for the page, escaped as the page needs it
     */
    public MailBody with(List<String> inText, List<String> inHtml) {
        return new MailBody(text, html, inText, inHtml);
    }

    /** Neither of the encodings ever has the first two characters together. */
    static String boundary(UUID mail) {
        return "=_" + mail;
    }

    byte[] bytes(String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 14);
        part(body, boundary, "plain", text, inText);
        part(body, boundary, "html", html, inHtml);
        body.writeBytes(ascii("--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String type, EncodedText text, List<String> values) {
        body.writeBytes(ascii("--" + boundary + "\r\nContent-Type: text/" + type
                + "; charset=utf-8\r\nContent-Transfer-Encoding: " + text.encoding() + "\r\n\r\n"));
        text.write(values, body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
