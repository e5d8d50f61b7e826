package masthead.mail.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Sender;
import masthead.mail.SmtpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures hold for what has arrived, and for nothing else. */
class DkimTest {

    @ParameterizedTest
    @CsvSource({"RSA, 2048, rsa-sha256", "Ed25519, 255, ed25519-sha256"})
    void the_receiver_can_see_who_signed_it(String kind, int size, String algorithm) throws Exception {
        KeyPair keys = keys(kind, size);
        String source = sent(keys);
        DkimCheck check = DkimCheck.of(source);
        assertEquals(algorithm, check.tag("a"));
        assertEquals("courier.example", check.tag("d"));
        assertEquals("news1", check.tag("s"));
        assertTrue(check.holds(keys.getPublic()), source);
        assertTrue(
                check.signedHeaders()
                        .containsAll(List.of(
                                "from",
                                "to",
                                "subject",
                                "date",
                                "message-id",
                                "list-unsubscribe",
                                "list-unsubscribe-post")),
                check.signedHeaders()::toString);
        assertFalse(check.holds(keys(kind, size).getPublic()));
    }

    @Test
    void nothing_that_was_signed_can_be_changed_or_added() throws Exception {
        KeyPair keys = keys("RSA", 2048);
        String source = sent(keys);
        for (String[] change : new String[][] {
            {"List-Unsubscribe: <https://courier", "List-Unsubscribe: <https://evil"},
            {"List-Unsubscribe=One-Click", "List-Unsubscribe=Two-Clicks"},
            {"To: <reader@", "To: <other@"},
            {"ships", "chips"},
            {"\r\nTo:", "\r\nFrom: <other@example.org>\r\nTo:"},
            {"\r\nTo:", "\r\nSubject: Another one\r\nTo:"},
            {"\r\nTo:", "\r\nReply-To: <other@example.org>\r\nTo:"},
        }) {
            String changed = source.replace(change[0], change[1]);
            assertFalse(changed.equals(source), change[0]);
            assertFalse(DkimCheck.of(changed).holds(keys.getPublic()), change[1]);
        }
    }

    @Test
    void what_servers_do_to_blanks_on_the_way_does_no_harm() throws Exception {
        KeyPair keys = keys("RSA", 2048);
        String source = sent(keys);
        String changed = source.replace("Subject: ", "Subject:   ")
                .replace(" ships", "  ships")
                .replaceFirst("$", "\r\n\r\n");
        assertFalse(changed.equals(source));
        assertTrue(DkimCheck.of(changed).holds(keys.getPublic()));
    }

    @Test
    void the_key_may_be_in_a_file(@TempDir Path folder) throws Exception {
        KeyPair keys = keys("RSA", 2048);
        Path file = Files.writeString(folder.resolve("key.pem"), pem(keys));
        assertEquals(keys.getPrivate(), DkimKey.read(file.toString()).secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere/key.pem",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "\u0000"
            })
    void what_is_no_key_ends_the_start_and_is_not_told(String setting) {
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> DkimKey.read(setting));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("masthead.mail.dkim.key is not "));
        assertFalse(String.valueOf(refused.getMessage()).contains("AAAA"));
    }

    private static String sent(KeyPair keys) {
        Letter letter = new Letter(
                new Sender("Гаванський кур’єр", EmailAddress.of("news@courier.example"), null),
                EmailAddress.of("reader@example.org"),
                "Порт знову приймає судна: уперше за дві зими до причалу став корабель",
                ".\nMany ships  \n.. and\tdots\n\n\n",
                "<p>Кораблі</p>\n\n",
                Map.of(
                        "List-Unsubscribe", "<https://courier.example/u/1>, <mailto:leave@courier.example>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        try (SmtpServer server = SmtpServer.start();
                Outbox outbox = Outbox.to(server, Map.of("dkim.selector", "news1", "dkim.key", pem(keys)))) {
            assertEquals(Receipt.Outcome.ACCEPTED, outbox.send(letter).outcome());
            return server.taken("reader@example.org", 1).getFirst().source();
        }
    }

    private static KeyPair keys(String kind, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
