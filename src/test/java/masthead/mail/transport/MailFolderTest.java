package masthead.mail.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.mail.transport.Receipt.Outcome;
import masthead.platform.persistence.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a server, mails are files. */
class MailFolderTest {

    @TempDir
    Path parent = Path.of("");

    @Test
    void each_mail_is_one_file_that_only_the_service_reads() throws IOException {
        UUID id = Ids.next();
        Path folder = parent.resolve("data/mailbox");
        try (Outbox outbox = Outbox.with(Map.of("folder", folder.toString()))) {
            assertEquals(
                    Outcome.ACCEPTED,
                    outbox.send(id, Outbox.letter("reader@example.org"), () -> true)
                            .outcome());
            assertEquals(
                    Outcome.ACCEPTED,
                    outbox.send(id, Outbox.letter("reader@example.org"), () -> true)
                            .outcome());
        }
        assertEquals(List.of(id + ".eml"), names(folder));
        assertTrue(Files.readString(folder.resolve(id + ".eml")).contains("To: <reader@example.org>\r\n"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void a_mail_that_may_not_go_is_no_file() throws IOException {
        try (Outbox outbox = Outbox.with(Map.of("folder", parent.toString()))) {
            assertEquals(
                    Outcome.WITHDRAWN,
                    outbox.send(Outbox.letter("reader@example.org"), () -> false)
                            .outcome());
        }
        assertEquals(List.of(), names(parent));
    }

    @Test
    void a_mail_that_cannot_be_written_waits() throws IOException {
        Path folder = parent.resolve("mailbox");
        try (Outbox outbox = Outbox.with(Map.of("folder", folder.toString()))) {
            Files.delete(folder);
            assertEquals(Outcome.DEFERRED, outbox.send("reader@example.org").outcome());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
