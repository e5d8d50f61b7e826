package masthead.campaign.placement.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kept a candidate, or dropped it. */
@Schema(
        name = "PlacementRule",
        description =
                "What kept a candidate (`chosen`), or dropped it. Of the place: the article suppresses all campaigns, is sensitive, is "
                        + "paid, or is in a section or has a tag where the campaign does not show; it says nothing in this language; it "
                        + "is for other surfaces. Of the reader: not among the audience, dismissed, seen often enough, seen too "
                        + "recently, held back. Of the others: another campaign of its exclusive group comes first, or one of more weight.")
public enum Rule {
    @JsonProperty("chosen")
    CHOSEN,
    @JsonProperty("article-suppressed")
    ARTICLE_SUPPRESSED,
    @JsonProperty("article-sensitive")
    ARTICLE_SENSITIVE,
    @JsonProperty("article-paid")
    ARTICLE_PAID,
    @JsonProperty("section")
    SECTION,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("no-content")
    NO_CONTENT,
    @JsonProperty("surface")
    SURFACE,
    @JsonProperty("audience")
    AUDIENCE,
    @JsonProperty("dismissed")
    DISMISSED,
    @JsonProperty("times")
    TIMES,
    @JsonProperty("hours-between")
    HOURS_BETWEEN,
    @JsonProperty("holdback")
    HOLDBACK,
    @JsonProperty("exclusive-group")
    EXCLUSIVE_GROUP,
    @JsonProperty("priority")
    PRIORITY
}
