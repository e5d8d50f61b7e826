package masthead.mail.transport;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BooleanSupplier;
import masthead.mail.EmailAddress;
import org.jboss.logging.Logger;

/** Mails as files, for a trial and for tests. Each is there whole or not at all, and once: its name is its id. */
final class MailFolder implements Way {

    private static final Logger LOG = Logger.getLogger(MailFolder.class);
    private static final FileAttribute<?> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            if (Files.notExists(this.folder)) {
                Files.createDirectories(this.folder, OURS);
            }
        } catch (IOException e) {
            throw new ConfigurationException("The mailbox folder " + this.folder + " cannot be made (" + e
                    + "): set masthead.mail.folder to one that can, or masthead.mail.host to an SMTP server.");
        }
    }

    @Override
    public Receipt send(OutgoingMail mail, EmailAddress bounces, byte[] text, BooleanSupplier mayGo) {
        if (!mayGo.getAsBoolean()) {
            return Receipt.withdrawn();
        }
        Path file = folder.resolve(mail.id() + ".eml");
        Path begun = folder.resolve("." + mail.id() + ".part");
        try {
            write(begun, text);
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
            return Receipt.accepted("in the mailbox folder");
        } catch (IOException e) {
            LOG.warnf("A mail could not be written to the mailbox folder: %s", e);
            return Receipt.deferred("the mailbox folder cannot be written");
        }
    }

    private static void write(Path file, byte[] text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer all = ByteBuffer.wrap(text);
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        }
    }

    @Override
    public String words() {
        return "as files in " + folder;
    }

    @Override
    public void close() {
        // Nothing is open between two mails.
    }
}
