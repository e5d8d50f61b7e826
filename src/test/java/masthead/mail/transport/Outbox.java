package masthead.mail.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Sender;
import masthead.mail.SmtpServer;
import masthead.platform.http.ETags;
import masthead.platform.persistence.Ids;

/** A transport of its own, with settings of its own, as the service would make it of them. */
final class Outbox implements AutoCloseable {

    private static final Instant AT = Instant.parse("2026-11-26T05:04:03Z");

    private final Transport transport;

    private Outbox(Map<String, String> settings) {
        MailSettings mail = settings(settings);
        Addresses addresses = new Addresses(mail);
        Ways ways = new Ways(mail, addresses, Path.of("target"), true);
        transport = new Transport(
                mail, addresses, ids(addresses.publisher().address().domain()), ways);
    }

    /** Whose proofs anybody can make. */
    static MessageIds ids(String domain) {
        return new MessageIds(
                domain,
                ETags::sha256,
                address -> ETags.sha256(address.text().toLowerCase(Locale.ROOT).getBytes(UTF_8)));
    }

    /** To a server without TLS. */
    static Outbox to(SmtpServer server) {
        return to(server, Map.of());
    }

    /** @param others settings without their prefix */
    static Outbox to(SmtpServer server, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(server.port()),
                "security", "none",
                "from-name", "The Harbour Courier",
                "from-address", "news@courier.example",
                "hello-name", "masthead.courier.example",
                "timeout", "30s"));
        all.putAll(others);
        return new Outbox(all);
    }

    static Outbox with(Map<String, String> settings) {
        return new Outbox(settings);
    }

    private static MailSettings settings(Map<String, String> values) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withMapping(MailSettings.class)
                .withConverter(Duration.class, 500, new DurationConverter());
        values.forEach((name, value) -> config.withDefaultValue("masthead.mail." + name, value));
        return config.build().getConfigMapping(MailSettings.class);
    }

    static Letter letter(String to) {
        return letter(to, "A subject", "Some text\n");
    }

    static Letter letter(String to, String subject, String text) {
        return new Letter(null, EmailAddress.of(to), subject, text, "<p>" + text + "</p>", Map.of());
    }

    static Letter letter(Sender from, Map<String, String> headers) {
        return new Letter(from, EmailAddress.of("reader@example.org"), "A subject", "Text", "<p>Text</p>", headers);
    }

    Receipt send(String to) {
        return send(letter(to));
    }

    Receipt send(Letter letter) {
        return send(letter, () -> true);
    }

    Receipt send(Letter letter, BooleanSupplier mayGo) {
        return send(Ids.next(), letter, mayGo);
    }

    Receipt send(UUID id, Letter letter, BooleanSupplier mayGo) {
        return transport.send(new OutgoingMail(id, AT, letter), mayGo);
    }

    @Override
    public void close() {
        transport.close();
    }
}
