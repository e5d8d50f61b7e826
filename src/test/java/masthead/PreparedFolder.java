package masthead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import masthead.platform.persistence.Database;
import masthead.platform.persistence.EmbeddedDatabase;

/** A data folder with an empty, migrated database, made once and copied for each test that is not about the first start. */
final class PreparedFolder {

    private static final Path PATTERN = make();

    private PreparedFolder() {}

    static void copyTo(Path folder) {
        run("cp", "-a", PATTERN + "/.", folder.toString());
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "prepared-");
            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
                Database.prepare(database.address());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exitCode != 0) {
                throw new AssertionError(command[0] + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
