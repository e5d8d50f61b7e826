package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.campaign.CampaignProjector;
import masthead.campaign.CampaignStages;
import masthead.campaign.Campaigns;
import masthead.campaign.content.CampaignDraft;
import masthead.platform.http.Drafts;
import masthead.platform.http.IfMatch;

/** Writes the campaigns of the demo newsroom, and starts them. */
@ApplicationScoped
class DemoCampaigns {

    private static final IfMatch ANY_VERSION = IfMatch.fromString("*");
    private static final String FILE = "/demo/campaigns.json";
    private static final TypeReference<LinkedHashMap<String, ObjectNode>> DRAFTS = new TypeReference<>() {};

    private final Campaigns campaigns;
    private final CampaignStages stages;
    private final Drafts drafts;
    private final ObjectMapper json;

    DemoCampaigns(Campaigns campaigns, CampaignStages stages, Drafts drafts, ObjectMapper json) {
        this.campaigns = campaigns;
        this.stages = stages;
        this.drafts = drafts;
        this.json = json;
    }

    void write(Weeks weeks, Names names) {
        content().forEach((name, draft) -> {
            weeks.move(draft);
            UUID id = campaigns.create(read(names.resolve(draft)), null).id();
            names.put(CampaignProjector.TYPE, name, id);
            stages.submit(id, ANY_VERSION);
            stages.approve(id, ANY_VERSION);
            stages.start(id, ANY_VERSION);
        });
    }

    private Map<String, ObjectNode> content() {
        try (InputStream file = Objects.requireNonNull(DemoCampaigns.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, DRAFTS);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private CampaignDraft read(ObjectNode draft) {
        try {
            return drafts.read(json.writeValueAsBytes(draft), CampaignDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read can be written", e);
        }
    }
}
