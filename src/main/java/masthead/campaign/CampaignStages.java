package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import masthead.campaign.content.Readiness;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.CampaignTransition;
import masthead.campaign.stage.EndCause;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.http.IfMatch;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes campaigns from one state to the next, to their readers, and away from them. */
@ApplicationScoped
@Transactional
public class CampaignStages {

    private final Desk desk;
    private final CampaignNames names;
    private final Running running;

    CampaignStages(Desk desk, CampaignNames names, Running running) {
        this.desk = desk;
        this.names = names;
        this.running = running;
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView submit(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Campaign::submit);
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView returnToDraft(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Campaign::returnToDraft);
    }

    /** @throws ProblemException 404, 409, 412, 422 with all that is missing, 428 */
    public CampaignView approve(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (campaign, edit) -> {
            campaign.require(CampaignTransition.APPROVE);
            require(campaign, CampaignState.APPROVED, edit.at());
            campaign.approve(edit);
        });
    }

    /** @throws ProblemException 404, 409, 412, 422 with all that is missing or wrong with the times, 428 */
    public CampaignView schedule(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (campaign, edit) -> {
            campaign.require(CampaignTransition.SCHEDULE);
            require(campaign, CampaignState.SCHEDULED, edit.at());
            campaign.schedule(edit);
        });
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView unschedule(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Campaign::unschedule);
    }

    /** @throws ProblemException 404, 409, 412, 422 with all that is missing or wrong with the times, 428 */
    public CampaignView start(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (campaign, edit) -> {
            campaign.require(CampaignTransition.START);
            require(campaign, CampaignState.LIVE, edit.at());
            running.start(campaign, edit);
        });
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView pause(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, running::pause);
    }

    /** @throws ProblemException 404, 409, 412, 422 when its deadline has passed, 428 */
    public CampaignView resume(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (campaign, edit) -> {
            campaign.require(CampaignTransition.RESUME);
            require(campaign, CampaignState.LIVE, edit.at());
            running.resume(campaign, edit);
        });
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView end(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, (campaign, edit) -> {
            campaign.require(CampaignTransition.END);
            running.end(campaign, EndCause.BY_HAND, edit);
        });
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView archive(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Campaign::archive);
    }

    private CampaignView change(UUID id, @Nullable IfMatch ifMatch, BiConsumer<Campaign, Edit> change) {
        Campaign campaign = desk.lock(Campaign.class, id, ifMatch);
        change.accept(campaign, desk.edit());
        return CampaignView.of(desk.save(campaign));
    }

    private void require(Campaign campaign, CampaignState state, Instant now) {
        List<Fault> faults = faults(campaign, state, now);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** All that keeps it from that state. */
    List<Fault> faults(Campaign campaign, CampaignState state, Instant now) {
        List<Fault> faults = new ArrayList<>(names.faultsToShow(campaign.content()));
        faults.addAll(Readiness.faults(campaign.content()));
        faults.addAll(Saving.timeFaults(state, campaign.content(), now));
        return faults;
    }
}
