package masthead.campaign.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import masthead.body.Body;
import masthead.campaign.CampaignDocument;
import masthead.campaign.CampaignProjector;
import masthead.campaign.Reached;
import masthead.campaign.content.Placement;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Surface;
import masthead.publication.Composition;
import org.jspecify.annotations.Nullable;

/** What a campaign says in a mail that goes to many: nobody is known, so it is the first that may show, and what it says to most. */
@ApplicationScoped
public class MailedCampaigns {

    private final Composition composition;
    private final Reached reached;
    private final ObjectMapper json;

    MailedCampaigns(Composition composition, Reached reached, ObjectMapper json) {
        this.composition = composition;
        this.reached = reached;
        this.json = json;
    }

    /**
     * A campaign in a mail.
     *
     * @param texts paragraphs
     * @param url where its first call to action leads, with what that says on its button
     */
    public record Mailed(
            UUID campaignId,
            String title,
            List<String> texts,
            @Nullable String url,
            @Nullable String button) {}

    /** Null if none may show there now. */
    public @Nullable Mailed first(Slot slot, String language) {
        List<CampaignDocument> live = new ArrayList<>();
        for (ObjectNode document : composition.stored(CampaignProjector.TYPE)) {
            live.add(read(document));
        }
        live.sort(Comparator.comparingInt(CampaignDocument::priority)
                .reversed()
                .thenComparing(campaign -> campaign.id().toString()));
        Place place = new Place(null, language, Surface.NEWSLETTER);
        Candidates candidates = new Candidates(place, reached.of(live));
        return live.stream()
                .filter(campaign -> place.objection(campaign, slot) == null)
                .flatMap(campaign -> campaign.placements().stream()
                        .filter(placement -> placement.slot() == slot)
                        .limit(1)
                        .map(placement -> mailed(candidates, campaign, placement)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Mailed mailed(Candidates candidates, CampaignDocument campaign, Placement placement) {
        PlacedCandidate candidate = candidates.of(campaign, placement);
        return candidate.variants().stream()
                .filter(variant -> variant.content() != null)
                .max(Comparator.comparingInt(PlacedVariant::weight))
                .map(variant -> mailed(candidate, Objects.requireNonNull(variant.content())))
                .orElse(null);
    }

    private static Mailed mailed(PlacedCandidate candidate, PlacedContent content) {
        PlacedAction action = content.callsToAction().stream().findFirst().orElse(null);
        String title = content.headline() != null ? content.headline() : content.eyebrow();
        return new Mailed(
                candidate.id(),
                title != null ? title : candidate.name(),
                Stream.concat(Body.text(content.body()).lines(), Stream.ofNullable(content.goalLine()))
                        .filter(line -> !line.isBlank())
                        .toList(),
                action == null ? null : action.url(),
                action == null ? null : action.label());
    }

    private CampaignDocument read(ObjectNode document) {
        try {
            return json.treeToValue(document, CampaignDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a campaign that was stored cannot be read", e);
        }
    }
}
