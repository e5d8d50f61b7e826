package masthead.campaign.placement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.campaign.CampaignDocument;
import masthead.campaign.content.Placed;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Suppression;
import masthead.campaign.content.Surface;
import masthead.campaign.placement.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is: reading an article or not, in a language, on a surface.
 *
 * @param article as it is stored; null for none
 */
record Place(
        @Nullable ObjectNode article,
        String language,
        @Nullable Surface surface) {

    private static final String PUBLIC = "public";

    /** Why a campaign does not show here, whoever reads; null if it does. */
    @Nullable Rule objection(CampaignDocument campaign, Slot slot) {
        Rule ofArticle = article == null ? null : objection(article, campaign.suppression());
        if (ofArticle != null) {
            return ofArticle;
        }
        boolean isForSurface = surface == null
                || campaign.audience().isEmpty()
                || campaign.audience().stream()
                        .anyMatch(audience -> audience.surfaces().isEmpty()
                                || audience.surfaces().contains(surface));
        if (!isForSurface) {
            return Rule.SURFACE;
        }
        boolean saysSomething = campaign.variants().isEmpty()
                ? Placed.best(campaign.contents(), slot, language, null) != null
                : campaign.variants().stream()
                        .anyMatch(variant -> !variant.holdback()
                                && Placed.best(campaign.contents(), slot, language, variant.key()) != null);
        return saysSomething ? null : Rule.NO_CONTENT;
    }

    private static @Nullable Rule objection(ObjectNode article, Suppression suppression) {
        JsonNode sensitivity = article.path("sensitivity");
        if (sensitivity.path("suppressCampaigns").asBoolean()) {
            return Rule.ARTICLE_SUPPRESSED;
        }
        if (suppression.sensitive() && sensitivity.path("sensitive").asBoolean()) {
            return Rule.ARTICLE_SENSITIVE;
        }
        if (suppression.paid()
                && !article.path("access").path("visibility").asText(PUBLIC).equals(PUBLIC)) {
            return Rule.ARTICLE_PAID;
        }
        if (suppression.sectionIds().stream()
                .map(UUID::toString)
                .anyMatch(article.path("sectionId").asText("")::equals)) {
            return Rule.SECTION;
        }
        Set<String> tags = new HashSet<>();
        article.path("tagIds").forEach(tag -> tags.add(tag.asText()));
        List<String> suppressed =
                suppression.tagIds().stream().map(UUID::toString).toList();
        return suppressed.stream().anyMatch(tags::contains) ? Rule.TAG : null;
    }

    /** The article's id; empty where none is read. */
    String articleId() {
        return article == null ? "" : article.path("id").asText("");
    }
}
