package masthead.mail.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import masthead.mail.SmtpServer;
import masthead.mail.SmtpServer.Step;
import masthead.mail.TestCertificate;
import masthead.mail.transport.Receipt.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail goes over connections that nobody can listen to, to the server that was meant. */
class SmtpSecurityTest {

    private static final String READER = "reader@example.org";

    @TempDir
    static Path folder = Path.of("");

    private static TestCertificate certificate = TestCertificate.of("localhost");
    private static Path trusted = Path.of("");

    private final SmtpServer server = SmtpServer.start();

    @BeforeAll
    static void trust() throws IOException {
        trusted = Files.writeString(folder.resolve("trusted.pem"), certificate.pem());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void mail_goes_over_tls(String security) {
        server.secured(certificate, security.equals("tls"));
        assertEquals(Outcome.ACCEPTED, send(security, Map.of()));
        assertEquals(1, server.taken(READER, 1).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void nothing_is_told_to_a_server_that_nobody_vouches_for(String security) throws IOException {
        server.secured(certificate, security.equals("tls"));
        Path others = Files.writeString(
                folder.resolve("others.pem"), TestCertificate.of("localhost").pem());
        assertEquals(Outcome.UNREACHED, send(security, Map.of("trust", others.toString())));
        assertNothingWasTold();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void nothing_is_told_to_a_server_of_another_name(String security) {
        server.secured(certificate, security.equals("tls"));
        assertEquals(Outcome.UNREACHED, send(security, Map.of("host", "127.0.0.1")));
        assertNothingWasTold();
    }

    @Test
    void nothing_is_told_to_a_server_that_has_no_tls() {
        assertEquals(Outcome.UNREACHED, send("starttls", Map.of("user", "courier", "password", "secret-4711")));
        assertNothingWasTold();
    }

    @Test
    void a_user_signs_in_where_nobody_listens() {
        server.secured(certificate, false).offers("AUTH PLAIN");
        assertEquals(Outcome.ACCEPTED, send("starttls", Map.of("user", "courier", "password", "secret-4711")));
        List<String> commands = server.commands();
        String signIn = "AUTH PLAIN "
                + Base64.getEncoder().encodeToString("courier\0courier\0secret-4711".getBytes(StandardCharsets.UTF_8));
        assertTrue(commands.indexOf("STARTTLS") < commands.indexOf(signIn), commands::toString);
    }

    private Outcome send(String security, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(
                Map.of("host", "localhost", "security", security, "trust", trusted.toString(), "timeout", "5s"));
        settings.putAll(others);
        try (Outbox outbox = Outbox.to(server, settings)) {
            return outbox.send(READER).outcome();
        }
    }

    private void assertNothingWasTold() {
        assertEquals(List.of(), server.all());
        assertFalse(
                server.commands().stream()
                        .anyMatch(command -> command.startsWith("AUTH") || command.startsWith(Step.SENDER.name())),
                server.commands()::toString);
    }
}
