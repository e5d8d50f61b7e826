package masthead.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.campaign.content.CampaignContent;
import masthead.campaign.content.CampaignDraft;
import masthead.campaign.content.Goal;
import masthead.campaign.content.Readiness;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.CampaignTransition;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.desk.Moment;
import masthead.desk.MomentReading;
import masthead.desk.Slugs;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemMappers;
import masthead.publication.Documents;
import org.jspecify.annotations.Nullable;

/** Saves a campaign as a new revision, if it fits the state that it is in; readers have at once what is saved of a live one. */
@ApplicationScoped
class Saving {

    private final Desk desk;
    private final Slugs slugs;
    private final Documents documents;
    private final CampaignNames names;
    private final CampaignProjector projector;

    Saving(Desk desk, Slugs slugs, Documents documents, CampaignNames names, CampaignProjector projector) {
        this.desk = desk;
        this.slugs = slugs;
        this.documents = documents;
        this.names = names;
        this.projector = projector;
    }

    /** Saving the same again is nothing, unless there is something to say about it. @throws ProblemException 409, 422 */
    Campaign save(Campaign campaign, CampaignDraft written, @Nullable String note) {
        requireOpen(campaign);
        CampaignDraft draft = complete(campaign, written);
        if (note == null && !campaign.isUnwritten() && draft.equals(campaign.content())) {
            return campaign;
        }
        Edit edit = desk.edit();
        List<Fault> faults = faults(campaign, draft, note, edit.at());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return write(campaign, draft, note, edit);
    }

    /** Without asking whether it fits. */
    Campaign write(Campaign campaign, CampaignDraft draft, @Nullable String note, Edit edit) {
        campaign.write(draft, edit);
        desk.save(campaign);
        CampaignRevision.keep(campaign, edit, note);
        projector.show(campaign);
        return campaign;
    }

    /** What is over is kept as it was. @throws ProblemException 409 */
    static void requireOpen(Campaign campaign) {
        campaign.requireOutsideTrash();
        if (campaign.state().isOver()) {
            throw CampaignTransition.illegal(
                    "It is over: what it was is kept.", campaign.state(), campaign.isTrashed());
        }
    }

    /** Names that lead nowhere, and an address that is another's. */
    List<Fault> nameFaults(Campaign campaign, CampaignDraft draft) {
        List<Fault> faults = new ArrayList<>(names.faults(draft, campaign.isUnwritten() ? null : campaign.content()));
        String slug = draft.slug();
        boolean isTaken = slug != null
                && !slug.equals(campaign.slug())
                && (Campaign.isSlugTaken(slug, campaign.id())
                        || documents.isSlugTaken(CampaignProjector.TYPE, "", slug, campaign.id()));
        if (isTaken) {
            faults.add(ProblemMappers.slugTaken());
        }
        return faults;
    }

    /** All that keeps this from being saved. */
    private List<Fault> faults(Campaign campaign, CampaignDraft draft, @Nullable String note, Instant now) {
        List<Fault> faults = new ArrayList<>(nameFaults(campaign, draft));
        tooFar("/start", draft.start(), now, faults);
        tooFar("/end", draft.end(), now, faults);
        if (campaign.state().isComplete()) {
            faults.addAll(Readiness.faults(draft));
            faults.addAll(timeFaults(campaign.state(), draft, now));
        }
        if (campaign.state().isRunning()) {
            faults.addAll(goalFaults(draft.goal(), campaign.content().goal(), note));
        }
        return faults;
    }

    /** What is planned must still lie ahead. */
    static List<Fault> timeFaults(CampaignState state, CampaignDraft draft, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (state == CampaignState.SCHEDULED) {
            if (draft.start() == null) {
                faults.add(Fault.at("/start", "required", "must be given for a campaign that is scheduled"));
            } else if (!isAfter(draft.start(), now)) {
                faults.add(Fault.at("/start", "out-of-range", "must lie in the future"));
            }
        }
        boolean ends = state == CampaignState.SCHEDULED || state.isRunning();
        if (ends && draft.end() != null && !isAfter(draft.end(), now)) {
            faults.add(Fault.at("/end", "out-of-range", "must lie in the future"));
        }
        return faults;
    }

    private static boolean isAfter(Moment moment, Instant now) {
        Instant at = moment.at();
        return at != null && at.isAfter(now);
    }

    /** What is counted stays the same while it is counted, and readers are not told another goal without a reason. */
    private static List<Fault> goalFaults(@Nullable Goal goal, @Nullable Goal before, @Nullable String note) {
        if (Objects.equals(goal, before)) {
            return List.of();
        }
        if (goal == null || before == null || !goal.countsLike(before)) {
            return List.of(Fault.at("/goal", "fixed", "can only have another target while the campaign is running"));
        }
        return note != null
                ? List.of()
                : List.of(Fault.ofParameter("note", "required", "must say why a running campaign gets another target"));
    }

    private static void tooFar(String pointer, @Nullable Moment moment, Instant now, List<Fault> faults) {
        Instant at = moment == null ? null : moment.at();
        if (at != null && MomentReading.isTooFar(at, now)) {
            faults.add(MomentReading.tooFar(pointer));
        }
    }

    /** Blocks get ids; a campaign without a slug keeps the one that it has, or gets one made of its name. */
    private CampaignDraft complete(Campaign campaign, CampaignDraft draft) {
        List<CampaignContent> before =
                campaign.isUnwritten() ? List.of() : campaign.content().contents();
        List<CampaignContent> contents = draft.contents().stream()
                .map(content -> content.with(Body.identified(content.body(), bodyBeside(content, before))))
                .toList();
        String slug = draft.slug() != null ? draft.slug() : campaign.slug();
        if (slug == null) {
            slug = slugs.free(
                    CampaignProjector.TYPE, "", draft.name(), made -> Campaign.isSlugTaken(made, campaign.id()));
        }
        return draft.completed(slug, contents);
    }

    private static List<Block> bodyBeside(CampaignContent content, List<CampaignContent> before) {
        return before.stream()
                .filter(content::isBeside)
                .findFirst()
                .map(CampaignContent::body)
                .orElse(List.of());
    }
}
