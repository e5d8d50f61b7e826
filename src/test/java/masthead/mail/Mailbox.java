package masthead.mail;

import io.quarkus.arc.Arc;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import masthead.Deadline;

/** The words in which tests speak of the mail that somebody has got: what lies in the mailbox folder of the service. */
public final class Mailbox {

    /** As the tests' settings have it. */
    private static final Path FOLDER = Path.of("target", "mailbox");

    /** A mail in the folder never changes. */
    private static final Map<Path, Mail> READ = new ConcurrentHashMap<>();

    private Mailbox() {}

    /** One mail; its texts with plain line feeds, its headers by their names in any case, as they were before encoding. */
    public record Received(String subject, String text, String html, Map<String, String> headers) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private record Mail(String to, Received content) {}

    /** Waits until an address has got so many, and gives them, the oldest first. */
    public static List<Received> of(String address, int count) {
        Deadline.await(
                "%d mails have arrived".formatted(count), () -> read(address).size() >= count);
        return now(address);
    }

    /** What it has got once all letters have gone out that were written until now, the oldest first. */
    public static List<Received> now(String address) {
        Deadline.await("all letters have gone out", Mailbox::isNoneOnItsWay);
        return read(address);
    }

    /** Those that a server deferred are in no hurry. */
    private static boolean isNoneOnItsWay() {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM letter WHERE ended_at IS NULL AND attempts = 0");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of mails, and so names of their files, are in the order in which they were written. */
    private static List<Received> read(String address) {
        if (Files.notExists(FOLDER)) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> READ.computeIfAbsent(file, Mailbox::mail))
                    .filter(mail ->
                            mail.to().equalsIgnoreCase(EmailAddress.of(address).text()))
                    .map(Mail::content)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mail(Path file) {
        try (InputStream source = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), source);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.put(header.getName(), header.getValue().replace("\r\n", ""));
            }
            MimeMultipart parts =
                    new MimeMultipart(new ByteArrayDataSource(mail.getInputStream(), mail.getContentType()));
            return new Mail(
                    mail.getAllRecipients()[0].toString(),
                    new Received(
                            String.valueOf(mail.getSubject()),
                            text(parts.getBodyPart(0)),
                            text(parts.getBodyPart(1)),
                            headers));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(BodyPart part) throws IOException, MessagingException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
