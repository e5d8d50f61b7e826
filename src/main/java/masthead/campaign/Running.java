package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import masthead.campaign.stage.EndCause;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;
import masthead.publication.Change;

/**
 * Gives campaigns to readers, and takes them away: the one way for the desk and for the scheduler. In the transaction of the
 * caller, who holds the campaign's lock.
 */
@ApplicationScoped
class Running {

    private static final String LIVE = "campaign.live";
    private static final String ENDED = "campaign.ended";

    private final Desk desk;
    private final CampaignProjector projector;
    private final Reached reached;
    private final Outbox outbox;

    Running(Desk desk, CampaignProjector projector, Reached reached, Outbox outbox) {
        this.desk = desk;
        this.projector = projector;
        this.reached = reached;
        this.outbox = outbox;
    }

    void start(Campaign campaign, Edit edit) {
        campaign.start(edit);
        desk.save(campaign);
        projector.show(campaign);
        tell(LIVE, campaign, Map.of("campaignId", campaign.id()));
    }

    void pause(Campaign campaign, Edit edit) {
        campaign.pause(edit);
        desk.save(campaign);
        projector.hide(campaign, Change.Reason.UNPUBLISHED);
    }

    void resume(Campaign campaign, Edit edit) {
        campaign.resume(edit);
        desk.save(campaign);
        projector.show(campaign);
    }

    void end(Campaign campaign, EndCause cause, Edit edit) {
        campaign.end(cause, reached.result(campaign.id(), campaign.content().goal(), edit.at()), edit);
        desk.save(campaign);
        projector.hide(campaign, Change.Reason.EXPIRED);
        tell(ENDED, campaign, Map.of("campaignId", campaign.id(), "cause", cause.wire()));
    }

    private void tell(String event, Campaign campaign, Map<String, Object> data) {
        outbox.announce(new PrivateEvent(event, CampaignProjector.TYPE, campaign.id(), data));
    }
}
