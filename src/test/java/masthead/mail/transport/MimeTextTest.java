package masthead.mail.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails say to whoever reads them what was written. Read here by Jakarta Mail. */
class MimeTextTest {

    private static final UUID ID = UUID.fromString("01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10");
    private static final EmailAddress NEWS = EmailAddress.of("news@courier.example");

    private static final EmailAddress READER = EmailAddress.of("reader@example.org");

    private final MessageIds ids = Outbox.ids("courier.example");
    private final MimeText mime =
            new MimeText(ids, new Sender("The Harbour Courier", NEWS, null), new ProviderHeaders(""), null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour open",
                "",
                "The harbour is open again, and the first ship that came in was one that nobody had been waiting for at all",
                "Порт знову приймає судна: уперше за дві зими до причалу став корабель, якого чекали всі мешканці міста й околиць",
                "Вартість проїзду й об’єктів: «Гавань» — 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢",
                "Ship Корабель ship корабель another ship and yet one more ship, ще один корабель and the last ship",
                "=?UTF-8?Q?not_encoded?= and =?x?",
                "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword",
                "日本語の長い件名は、空白がまったくないので、どこで折り返すかを決めるのが難しい。それでも読めなければならない。",
            })
    void subjects_in_any_script(String subject) throws Exception {
        MimeMessage mail = read(letter(subject));
        assertEquals(subject, mail.getSubject());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Harbour Courier",
                "Harbour, \"The\" Courier \\ Co. (news) <x@y.z>",
                "Гаванський кур’єр: щоденні новини міста та околиць, зібрані редакцією для тих, хто не встигає",
                "A name in Latin letters that is much longer than names usually are, so that it does not fit into one line"
            })
    void names_in_any_script(String name) throws Exception {
        MimeMessage mail =
                read(Outbox.letter(new Sender(name, NEWS, EmailAddress.of("editor@courier.example")), Map.of()));
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertEquals(name, from.getPersonal());
        assertEquals("news@courier.example", from.getAddress());
        assertEquals(1, mail.getFrom().length);
        assertEquals("editor@courier.example", mail.getReplyTo()[0].toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\r\n ", "\u0000"})
    void nothing_that_is_given_begins_a_header_of_its_own(String end) throws Exception {
        String evil = "One" + end + "Bcc: other@example.org" + end + end + "Body";
        Letter letter = new Letter(
                new Sender(evil, NEWS, null),
                EmailAddress.of("reader@example.org"),
                evil,
                "Text",
                "Page",
                Map.of("List-Id", evil));
        MimeMessage mail = read(letter);
        assertEquals("One Bcc: other@example.org Body", mail.getSubject());
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals(null, mail.getHeader("Bcc"));
        assertEquals(2, ((MimeMultipart) mail.getContent()).getCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bcc", "from", "Content-Type", "DKIM-Signature", "X Y", "X:Y", "X\r\nY", ""})
    void a_letter_cannot_have_headers_that_are_made_here(String name) {
        Letter letter = Outbox.letter(new Sender("Name", NEWS, null), Map.of(name, "value"));
        assertThrows(IllegalArgumentException.class, () -> source(letter));
    }

    @Test
    void it_says_what_it_is() throws Exception {
        String link = "https://courier.example/v1/unsubscribe/" + "0123456789".repeat(12);
        MimeMessage mail = read(Outbox.letter(
                new Sender("Name", NEWS, null),
                Map.of(
                        "List-Unsubscribe", "<" + link + ">, <mailto:leave@courier.example>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "List-Id", "Щоденні новини гавані <daily.courier.example>")));
        assertEquals(ids.of(ID, READER), mail.getMessageID());
        assertTrue(mail.getMessageID().matches("<" + ID + "\\.[0-9a-f]{24}@courier\\.example>"), mail.getMessageID());
        assertEquals("Thu, 26 Nov 2026 05:04:03 +0000", mail.getHeader("Date", null));
        assertEquals(
                "<" + link + ">, <mailto:leave@courier.example>",
                mail.getHeader("List-Unsubscribe", null).replace("\r\n", ""));
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        assertTrue(mail.getHeader("List-Id", null).endsWith("<daily.courier.example>"));
        assertEquals("1.0", mail.getHeader("MIME-Version", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Short.\n",
                "No line break at its end",
                "Lines\n.with dots\n..at their begin\n.\n\n\n",
                "1 + 1 = 2, and =3D stays as it is=\n",
                "From here on\nblanks at the end   \n\tand tabs\t\n",
                "Слава містам біля моря.\nУ них 🚢 і сонце.\n",
                "Mostly Latin, with one ї in it, and a line that is so long that it has to be broken somewhere in the middle\n"
            })
    void text_and_page_come_as_they_are(String text) throws Exception {
        MimeMessage mail = read(Outbox.letter("reader@example.org", "A subject", text));
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertTrue(parts.getContentType().startsWith("multipart/alternative"));
        assertEquals(text.replace("\n", "\r\n"), parts.getBodyPart(0).getContent());
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        assertEquals(
                "<p>" + text.replace("\n", "\r\n") + "</p>",
                parts.getBodyPart(1).getContent());
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
    }

    @Test
    void the_same_mail_is_the_same_to_the_last_byte() {
        Letter letter = letter("Subject");
        assertArrayEquals(bytes(letter), bytes(letter));
    }

    @Test
    void only_our_own_message_ids_are_found() {
        String made = ids.of(ID, READER);
        assertEquals(ID, ids.find(made).orElseThrow());
        assertEquals(ID, ids.find(made.substring(1, made.length() - 1)).orElseThrow());
        assertTrue(ids.isTo(made, EmailAddress.of("Reader@Example.org")));
        assertFalse(ids.isTo(made, EmailAddress.of("other@example.org")));
        assertFalse(ids.isTo(made.replace("courier", "reader").replace(".", ".0"), READER));
        assertTrue(ids.find(made.replace("courier", "other")).isEmpty());
        assertTrue(ids.find("<other@courier.example>").isEmpty());
        assertTrue(ids.find("").isEmpty());
    }

    @Test
    void a_service_that_makes_message_ids_of_its_own_is_told_ours() {
        assertEquals(
                List.of("X-PM-Metadata-mail: " + ID, "X-PM-KeepID: true"),
                new ProviderHeaders("smtp.postmarkapp.com").of(ID));
        assertEquals(List.of(), new ProviderHeaders("smtp.postmarkapp.com.example").of(ID));
    }

    private static Letter letter(String subject) {
        return Outbox.letter("reader@example.org", subject, "Text");
    }

    private MimeMessage read(Letter letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source(letter).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Every mail keeps the rules of lines, whatever is in it. */
    private String source(Letter letter) {
        String source = new String(bytes(letter), StandardCharsets.ISO_8859_1);
        String head = source.substring(0, source.indexOf("\r\n\r\n"));
        for (String line : source.split("\r\n", -1)) {
            assertFalse(line.contains("\n") || line.contains("\r"), line);
            assertTrue(line.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)), line);
            boolean isOneWord = line.strip().indexOf(' ') < 0 && line.startsWith(" ");
            assertTrue(line.length() <= 76 || isOneWord, line);
        }
        for (String line : head.split("\r\n", -1)) {
            assertFalse(line.isBlank(), source);
        }
        assertTrue(source.endsWith("\r\n"));
        return source;
    }

    private byte[] bytes(Letter letter) {
        return mime.of(new OutgoingMail(ID, Instant.parse("2026-11-26T05:04:03Z"), letter));
    }
}
