package masthead.campaign.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.campaign.CampaignDocument;
import masthead.campaign.Reached.Figures;
import masthead.campaign.content.ActionUrl;
import masthead.campaign.content.CallToAction;
import masthead.campaign.content.CampaignContent;
import masthead.campaign.content.Goal;
import masthead.campaign.content.GoalLine;
import masthead.campaign.content.Placed;
import masthead.campaign.content.Placement;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Supporters;
import masthead.campaign.content.Tongue;
import masthead.campaign.content.Variant;
import masthead.campaign.placement.rule.Candidate;
import org.jspecify.annotations.Nullable;

/** Makes candidates of live campaigns, as they show in one place. */
final class Candidates {

    private static final int ALL = 100;

    private final Place place;
    private final Map<UUID, Figures> figures;

    Candidates(Place place, Map<UUID, Figures> figures) {
        this.place = place;
        this.figures = figures;
    }

    PlacedCandidate of(CampaignDocument campaign, Placement placement) {
        Figures reached = Objects.requireNonNull(figures.get(campaign.id()));
        Goal goal = campaign.goal();
        return new PlacedCandidate(
                campaign.id(),
                campaign.slug(),
                campaign.name(),
                campaign.kind(),
                campaign.priority(),
                campaign.exclusiveGroup(),
                placement.afterBlock(),
                placement.atPercent(),
                campaign.audience(),
                campaign.frequencyCap(),
                variants(campaign, placement.slot(), reached),
                campaign.paymentBrands(),
                goal == null ? null : GoalFigure.of(goal, reached.current()),
                supporters(campaign.supporters(), reached),
                campaign.liveSince(),
                campaign.endsAt());
    }

    /** What rules know of it. */
    static Candidate rules(PlacedCandidate candidate) {
        return new Candidate(
                candidate.id(),
                candidate.priority(),
                candidate.exclusiveGroup(),
                candidate.audience(),
                candidate.frequencyCap(),
                candidate.variants().stream()
                        .map(variant -> new Candidate.Share(variant.key(), variant.weight(), variant.holdback()))
                        .toList());
    }

    private List<PlacedVariant> variants(CampaignDocument campaign, Slot slot, Figures reached) {
        return campaign.variants().isEmpty()
                ? List.of(new PlacedVariant(null, ALL, false, content(campaign, slot, null, reached)))
                : campaign.variants().stream()
                        .map(variant -> variant(campaign, slot, variant, reached))
                        .toList();
    }

    private PlacedVariant variant(CampaignDocument campaign, Slot slot, Variant variant, Figures reached) {
        return new PlacedVariant(
                variant.key(),
                variant.weight(),
                variant.holdback(),
                variant.holdback() ? null : content(campaign, slot, variant.key(), reached));
    }

    private @Nullable PlacedContent content(
            CampaignDocument campaign, Slot slot, @Nullable String variant, Figures reached) {
        CampaignContent content = Placed.best(campaign.contents(), slot, place.language(), variant);
        if (content == null) {
            return null;
        }
        Goal goal = campaign.goal();
        String goalLine = content.goalLine();
        return new PlacedContent(
                content.language(),
                content.eyebrow(),
                content.headline(),
                content.body(),
                content.imageId(),
                goal == null || goalLine == null
                        ? null
                        : GoalLine.of(goalLine, content.language(), goal, reached.current()),
                campaign.callsToAction().stream()
                        .map(action -> action(action, campaign, slot, content.language(), variant))
                        .toList());
    }

    private PlacedAction action(
            CallToAction action, CampaignDocument campaign, Slot slot, String language, @Nullable String variant) {
        Map<String, String> values = new HashMap<>();
        values.put(ActionUrl.CAMPAIGN, campaign.slug());
        values.put(ActionUrl.VARIANT, Objects.requireNonNullElse(variant, ""));
        values.put(ActionUrl.PLACEMENT, slot.wire());
        values.put(ActionUrl.LANGUAGE, place.language());
        values.put(ActionUrl.ARTICLE, place.articleId());
        return new PlacedAction(
                action.key(),
                Objects.requireNonNullElse(Tongue.best(action.labels(), language), action.key()),
                ActionUrl.of(action, values),
                action.style());
    }

    private static @Nullable SupporterFigure supporters(@Nullable Supporters supporters, Figures reached) {
        if (supporters == null) {
            return null;
        }
        Integer byHand = supporters.count();
        return byHand == null
                ? new SupporterFigure(reached.supporters(), null)
                : new SupporterFigure(byHand, supporters.asOf());
    }
}
