package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.desk.RevisionPages;
import masthead.platform.http.IfMatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What campaigns were each time they were saved. */
@ApplicationScoped
@Transactional
public class CampaignRevisions {

    private final Desk desk;
    private final Saving saving;
    private final Restoring restoring;
    private final UriInfo uri;

    CampaignRevisions(Desk desk, Saving saving, Restoring restoring, UriInfo uri) {
        this.desk = desk;
        this.saving = saving;
        this.restoring = restoring;
        this.uri = uri;
    }

    /** @throws ProblemException 404 */
    public Page<CampaignRevisionView> page(UUID id, PageRequest request) {
        Campaign campaign = desk.find(Campaign.class, id);
        return RevisionPages.of(
                campaign.id(),
                request,
                uri,
                before -> CampaignRevision.before(id, before, request.size() + 1),
                CampaignRevision::number,
                revision -> CampaignRevisionView.listed(campaign, revision));
    }

    /** @throws ProblemException 404 */
    public CampaignRevisionView read(UUID id, int number) {
        return CampaignRevisionView.whole(desk.find(Campaign.class, id), CampaignRevision.require(id, number));
    }

    /** Makes what a revision says what the campaign says, as the newest revision. @throws ProblemException 404, 409, 412, 422, 428 */
    public CampaignView restore(UUID id, @Nullable IfMatch ifMatch, int number) {
        Campaign campaign = desk.lock(Campaign.class, id, ifMatch);
        Saving.requireOpen(campaign);
        CampaignRevision revision = CampaignRevision.require(id, number);
        if (!revision.content().equals(campaign.content())) {
            Restoring.Restored restored = restoring.of(campaign, revision);
            saving.save(campaign, restored.content(), restored.note());
        }
        return CampaignView.of(campaign);
    }
}
