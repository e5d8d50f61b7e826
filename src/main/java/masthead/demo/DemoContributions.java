package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import masthead.campaign.CampaignProjector;
import masthead.contribution.ContributionBatch;
import masthead.contribution.Intake;
import masthead.platform.http.Drafts;

/** Tells of what the readers of the demo newsroom gave for its birthday, as a shop would. */
@ApplicationScoped
class DemoContributions {

    private static final String FILE = "/demo/contributions.json";
    private static final String SOURCE = "demo-shop";
    private static final String BIRTHDAY = "birthday";

    private final Intake intake;
    private final Drafts drafts;
    private final ObjectMapper json;

    DemoContributions(Intake intake, Drafts drafts, ObjectMapper json) {
        this.intake = intake;
        this.drafts = drafts;
        this.json = json;
    }

    /** @param at when all of it happened: the campaign has only just begun */
    void write(Instant at, Names names) {
        ObjectNode batch = names.resolve(content());
        int number = 1;
        for (JsonNode contribution : batch.path("contributions")) {
            ((ObjectNode) contribution)
                    .put("source", SOURCE)
                    .put("sourceEventId", "order-%d".formatted(number++))
                    .put("at", at.toString())
                    .put(
                            "campaignId",
                            names.id(CampaignProjector.TYPE, BIRTHDAY).toString());
        }
        try {
            intake.take(drafts.read(json.writeValueAsBytes(batch), ContributionBatch.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read can be written", e);
        }
    }

    private ObjectNode content() {
        try (InputStream file = Objects.requireNonNull(DemoContributions.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
