package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches what the service logged in all tests before, and in the processes of those beside, for the secrets that they used. */
class SecretsInLogsIT {

    private static final Path LOG = Path.of("target", "test-run.log");
    private static final Path CHECKED = Path.of("target", "test-run.checked.log");

    @Test
    void noKeyTokenOrAddressIsInTheLogOfTheTests() throws IOException {
        Set<String> secrets = SecretsUsed.noted();
        assertFalse(secrets.isEmpty());
        assertFalse(Files.readString(LOG).isBlank(), "the tests must have logged something");
        List<String> found = new ArrayList<>();
        try {
            for (Path log : logs()) {
                found.addAll(linesWith(secrets, log));
            }
        } finally {
            // The next run has a log of its own.
            Files.move(LOG, CHECKED, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(SecretsUsed.NOTES);
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aSecretThatIsLoggedIsFound(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(log, "fine\nA request failed: Bearer mh_abcdefghijklm was refused\nfine\n");

        assertEquals(List.of(log + ":2"), linesWith(Set.of("mh_abcdefghijklm", "mh_other_than_that"), log));
    }

    private static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>(List.of(LOG));
        try (Stream<Path> folders = Files.list(Path.of("target"))) {
            folders.filter(folder -> folder.getFileName().toString().startsWith("service-"))
                    .flatMap(folder -> Stream.of(folder.resolve("out"), folder.resolve("err")))
                    .filter(Files::exists)
                    .forEach(logs::add);
        }
        return logs;
    }

    /** Where, and not what: this goes into a log too. */
    private static List<String> linesWith(Set<String> secrets, Path log) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (secrets.stream().anyMatch(lines.get(i)::contains)) {
                found.add(log + ":" + (i + 1));
            }
        }
        return found;
    }
}
