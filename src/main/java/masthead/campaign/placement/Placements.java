package masthead.campaign.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.campaign.CampaignDocument;
import masthead.campaign.CampaignProjector;
import masthead.campaign.Reached;
import masthead.campaign.content.Placement;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Surface;
import masthead.campaign.placement.rule.Rule;
import masthead.platform.problem.ProblemException;
import masthead.publication.Assembling;
import masthead.publication.Assembling.Assembly;
import masthead.publication.Assembling.Wanted;
import masthead.site.address.SiteCard;
import org.jspecify.annotations.Nullable;

/** Which live campaigns can show in which place, from what readers have: a handful of statements, however many there are. */
@ApplicationScoped
class Placements {

    private static final String ARTICLE = "article";
    private static final String FALLBACK = "en";

    private final Assembling assembling;
    private final Reached reached;
    private final ObjectMapper json;

    Placements(Assembling assembling, Reached reached, ObjectMapper json) {
        this.assembling = assembling;
        this.reached = reached;
        this.json = json;
    }

    /**
     * A live campaign that has a place.
     *
     * @param objection why it does not show there, whoever reads; null if it does
     * @param candidate as it shows there; null if it does not
     */
    record Standing(
            CampaignDocument campaign,
            @Nullable Rule objection,
            @Nullable PlacedCandidate candidate) {}

    /** @param commit as of which it is true */
    record Reading(long commit, Place place, Map<Slot, List<Standing>> slots) {}

    /**
     * @param language that of the article if null, or else the default of the site
     * @throws ProblemException 404 when readers do not have the article
     */
    Reading read(
            Collection<Slot> slots, @Nullable UUID articleId, @Nullable String language, @Nullable Surface surface) {
        List<Wanted> about = new ArrayList<>();
        about.add(new Wanted(SiteCard.TYPE, SiteCard.SITE, null, false));
        if (articleId != null) {
            about.add(new Wanted(ARTICLE, articleId, null, true));
        }
        Assembly around = assembling.asStored(about);
        ObjectNode article = around.about().get(ARTICLE);
        Place place = new Place(article, language == null ? language(around) : language, surface);
        List<CampaignDocument> live = live();
        Candidates candidates = new Candidates(place, reached.of(live));
        Map<Slot, List<Standing>> standings = new LinkedHashMap<>();
        for (Slot slot : slots) {
            standings.put(slot, standings(live, slot, place, candidates));
        }
        return new Reading(around.commit(), place, standings);
    }

    private static String language(Assembly around) {
        ObjectNode article = around.about().get(ARTICLE);
        if (article != null) {
            return article.path("language").asText(FALLBACK);
        }
        ObjectNode site = around.about().get(SiteCard.TYPE);
        return site == null ? FALLBACK : site.path("languages").path(0).asText(FALLBACK);
    }

    private List<CampaignDocument> live() {
        List<CampaignDocument> live = new ArrayList<>();
        for (ObjectNode document :
                assembling.allAsStored(CampaignProjector.TYPE).listed()) {
            live.add(read(document));
        }
        live.sort(Comparator.comparingInt(CampaignDocument::priority)
                .reversed()
                .thenComparing(campaign -> campaign.id().toString()));
        return live;
    }

    private static List<Standing> standings(
            List<CampaignDocument> live, Slot slot, Place place, Candidates candidates) {
        List<Standing> standings = new ArrayList<>();
        for (CampaignDocument campaign : live) {
            for (Placement placement : campaign.placements()) {
                if (placement.slot() == slot) {
                    Rule objection = place.objection(campaign, slot);
                    standings.add(new Standing(
                            campaign, objection, objection == null ? candidates.of(campaign, placement) : null));
                }
            }
        }
        return standings;
    }

    private CampaignDocument read(ObjectNode document) {
        try {
            return json.treeToValue(document, CampaignDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a campaign that was stored cannot be read", e);
        }
    }
}
