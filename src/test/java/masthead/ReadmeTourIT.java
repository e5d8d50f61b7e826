package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to paste does what it says. */
class ReadmeTourIT {

    private static final String KEY = "mh_key_for_the_tour_of_the_readme_0123456789";
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @Test
    void theTourWorksWhenPasted(@TempDir Path folder) throws IOException, InterruptedException {
        PreparedFolder.copyTo(folder);
        String tour = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("(?m)^```.*$", ""))
                .collect(Collectors.joining("\n"));
        try (ServiceProcess service =
                ServiceProcess.start(folder, Map.of("MASTHEAD_ADMIN_KEY", KEY, "MASTHEAD_DEMO", "true"))) {
            service.awaitReady();
            ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", tour).redirectErrorStream(true);
            bash.environment().put("BASE", service.address("").toString());
            bash.environment().put("KEY", KEY);
            Process pasting = bash.start();
            String told = new String(pasting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertEquals(0, pasting.waitFor(), told);
            says(told, "\"slug\":\"harbour-reopens-after-two-winters\"");
            says(told, "304\n");
            says(told, "\"name\":\"The Harbour Courier\"");
            says(told, "\"slug\":\"editors-picks\"");
            says(told, "\"access\":{\"granted\":false,\"visibility\":\"members\"");
            says(told, "\"slug\":\"port-znovu-pryimaie-sudna-pislia-dvokh-zym\"");
            says(told, "\"redirectTo\":null");
            says(told, "\"kind\":\"key\"");
            says(told, "\"publication\":\"none\"");
            says(told, "\"kicker\":\"Ferries\"");
            says(told, "\"code\":\"precondition-failed\"");
            says(told, "\"stage\":\"in-review\"");
            says(told, "\"zone\":\"UTC\"");
            says(told, "\"access\":{\"granted\":true");
            says(told, "\"slug\":\"night-ferry-returns-in-spring\"");
            says(told, "\"provenance\":\"synthetic\"");
            says(told, "\"slug\":\"nichnyi-porom-povertaietsia-navesni\"");
            says(told, "\"note\":\"Checked with the harbour office\"");
            says(told, "\"path\":\"/standfirst\"");
            says(told, "\"revision\":7");
            says(told, "\"zone\":\"Europe/Kyiv\"");
            says(told, "\"outcome\":\"done\"");
            says(told, "\"replaced\":2");
            says(told, "\"slug\":\"to-the-islands\"");
            says(told, "\"redirectTo\":\"https://courier.example.org/en/night-ferry-returns-in-spring\"");
            says(told, "\"publication\":\"unpublished\"");
            says(told, "\"publication\":\"killed\"");
            says(told, "410\n");
            says(told, "\"pointer\":\"/body/0/level\"");
        }
    }

    private static void says(String told, String expected) {
        assertTrue(told.contains(expected), () -> expected + " is missing in: " + told);
    }
}
