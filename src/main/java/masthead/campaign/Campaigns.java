package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import masthead.campaign.content.CampaignDraft;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.CampaignTransition;
import masthead.desk.Desk;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Campaigns at the desk. What is saved of a live one readers have at once. */
@ApplicationScoped
@Transactional
public class Campaigns {

    private final Desk desk;
    private final Saving saving;

    Campaigns(Desk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    /** @param note why it is saved */
    public CampaignView create(CampaignDraft draft, @Nullable String note) {
        return CampaignView.of(saving.save(new Campaign(), draft, note));
    }

    /** @throws ProblemException 404 */
    public CampaignView read(UUID id) {
        return CampaignView.of(desk.find(Campaign.class, id));
    }

    public Page<CampaignSummary> page(CampaignFilter filter, PageRequest request) {
        return desk.page(Campaign.class, filter.trashed(), filter.conditions(), request, CampaignSummary::of);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public CampaignView replace(UUID id, @Nullable IfMatch ifMatch, CampaignDraft draft, @Nullable String note) {
        return CampaignView.of(saving.save(desk.lock(Campaign.class, id, ifMatch), draft, note));
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public CampaignView patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch, @Nullable String note) {
        Campaign campaign = desk.lock(Campaign.class, id, ifMatch);
        return CampaignView.of(saving.save(campaign, desk.drafts().merge(campaign.content(), patch), note));
    }

    /** Only what readers never had: else its figures would go. @throws ProblemException 404, 409, 412, 428 */
    public void trash(UUID id, @Nullable IfMatch ifMatch) {
        Campaign campaign = desk.lock(Campaign.class, id, ifMatch);
        campaign.requireOutsideTrash();
        CampaignState state = campaign.state();
        if (state.isRunning() || state.isOver()) {
            throw CampaignTransition.illegal(
                    "Readers had it, so it stays with its figures: end it, and archive it.", state, false);
        }
        campaign.dropPlans();
        desk.trash(campaign);
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public CampaignView restore(UUID id, @Nullable IfMatch ifMatch) {
        Campaign campaign = desk.lock(Campaign.class, id, ifMatch);
        campaign.require(CampaignTransition.RESTORE);
        return CampaignView.of(desk.restore(campaign));
    }
}
