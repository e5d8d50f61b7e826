package masthead.mail.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encoded once for many reads as if it had been written for each of them. Read here by Jakarta Mail. */
class MailBodyTest {

    private static final List<String> PLACES = List.of("[leave]", "[change]");

    private static final String LEAVE = "https://courier.example/v1/leave/" + "0123456789".repeat(12);
    private static final String CHANGE = "https://courier.example/?wähle=1&reader=2 ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No place in it.\n",
                "[leave]",
                "[leave][change]",
                "[change]\n[leave]\n",
                "Leave here: [leave]\nor change: [change]; or [leave].\n",
                "\n[leave]\n\n[change]",
                "Blanks before [leave] \tand behind   [change]   \n",
                "A line that is nearly as long as a line can be, and then at its end a link [leave]\n",
                "=[change]=\n.[leave]\n.\n[change].\n",
                "Листи з гавані: відписатися [leave], змінити [change]\nДо завтра!\n",
                "Ще раз\n[leave]",
            })
    void places_are_filled_for_each(String text) throws Exception {
        MailBody many = MailBody.of(text, "<p>" + text + "</p>", PLACES);
        MimeMultipart one = read(many.with(List.of(LEAVE, CHANGE), List.of("<1>", "<2>")));
        assertEquals(filled(text, LEAVE, CHANGE), one.getBodyPart(0).getContent());
        assertEquals(
                "<p>" + filled(text, "<1>", "<2>") + "</p>", one.getBodyPart(1).getContent());
        MimeMultipart other = read(many.with(List.of("a", ""), List.of("", "b")));
        assertEquals(filled(text, "a", ""), other.getBodyPart(0).getContent());
        assertEquals(
                "<p>" + filled(text, "", "b") + "</p>", other.getBodyPart(1).getContent());
    }

    private static String filled(String text, String leave, String change) {
        return text.replace("[leave]", leave).replace("[change]", change).replace("\n", "\r\n");
    }

    private static MimeMultipart read(MailBody body) throws Exception {
        String source = new String(body.bytes("=_1"), StandardCharsets.ISO_8859_1);
        for (String line : source.split("\r\n", -1)) {
            assertTrue(line.length() <= 76 && line.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127)), line);
        }
        String head = "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"=_1\"\r\n\r\n";
        return (MimeMultipart) new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream((head + source).getBytes(StandardCharsets.ISO_8859_1)))
                .getContent();
    }
}
