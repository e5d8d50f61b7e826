package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.campaign.placement.DecisionDocument;
import masthead.campaign.placement.PlacementsDocument;
import masthead.campaign.stage.CampaignState;
import masthead.desk.Desk;
import masthead.publication.Change;
import masthead.publication.Projection;
import masthead.publication.Projector;
import masthead.publication.Publication;

/** Makes documents of campaigns that are live. */
@ApplicationScoped
public class CampaignProjector implements Projector {

    public static final String TYPE = "campaign";

    private final Desk desk;
    private final Publication publication;

    CampaignProjector(Desk desk, Publication publication) {
        this.desk = desk;
        this.publication = publication;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int version() {
        return 1;
    }

    /** With what placements make of them. */
    @Override
    public Collection<Class<?>> shapes() {
        return List.of(CampaignDocument.class, CampaignCard.class, PlacementsDocument.class, DecisionDocument.class);
    }

    @Override
    public List<Projection> project(List<UUID> ids) {
        return desk.lock(Campaign.class, ids).stream()
                .filter(campaign -> campaign.state() == CampaignState.LIVE)
                .map(CampaignProjector::project)
                .toList();
    }

    /** Readers get it as it is now, if it is live. */
    void show(Campaign campaign) {
        if (campaign.state() == CampaignState.LIVE) {
            publication.announce(new Change.Upsert(project(campaign)));
        }
    }

    /** Readers no longer have it. */
    void hide(Campaign campaign, Change.Reason reason) {
        publication.announce(new Change.Remove(TYPE, campaign.id(), reason));
    }

    private static Projection project(Campaign campaign) {
        CampaignDocument document = CampaignDocument.of(campaign);
        return new Projection(
                campaign.id(),
                TYPE,
                "",
                document.slug(),
                document.liveSince(),
                document.name(),
                document,
                document.card(),
                Map.of());
    }
}
