package masthead.campaign.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.body.Body;
import masthead.desk.Moment;
import masthead.desk.Slug;
import masthead.platform.http.Draft;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be written of a campaign. */
@Schema(name = "CampaignDraft", description = "What may be written of a campaign.")
public record CampaignDraft(
        @Schema(description = "What the desk calls it, and front ends in their figures.", examples = "Birthday 2026")
        @NotBlank @Size(max = 120) String name,

        @Schema(description = "Its address; unique, and made of the name when left out.", examples = "birthday-2026")
        @Slug
        @Nullable String slug,

        @Schema(description = "What it asks readers for.") @NotNull CampaignKind kind,

        @Schema(description = "What it says, per placement and language.") @Size(max = CampaignDraft.MOST_CONTENTS) List<@NotNull @Valid CampaignContent> contents,

        @Schema(description = "What readers can do, in this order.") @Size(max = 10) List<@NotNull @Valid CallToAction> callsToAction,

        @Schema(description = "What can be paid with.", examples = "[\"visa\", \"mastercard\", \"american-express\"]")
        @Size(max = 20) @UniqueElements
        List<@NotNull PaymentBrand> paymentBrands,

        @Schema(
                description =
                        "What it wants to reach; nothing when left out. Only campaigns that ask for money can have one.")
        @Valid @Nullable Goal goal,

        @Schema(description = "How many people support the publisher; not shown when left out.") @Valid @Nullable Supporters supporters,

        @Schema(description = "When it goes live by itself, once it is scheduled.") @Valid @Nullable Moment start,

        @Schema(description = "Its deadline.") @Valid @Nullable Moment end,

        @Schema(description = "What ends it by itself; its deadline when left out, and nothing if there is none.")
        @Nullable Ending ending,

        @Schema(description = "Where it shows.") @Size(max = 7) List<@NotNull @Valid Placement> placements,

        @Schema(
                description = "Of several in one place the higher comes first; 50 when left out.",
                defaultValue = "50",
                examples = "60")
        @Min(0) @Max(100) Integer priority,

        @Schema(
                description =
                        "Of the campaigns with the same word here a reader gets one at a time, whatever the place.",
                examples = "asks")
        @Slug
        @Nullable String exclusiveGroup,

        @Schema(description = "Whom it is for: readers who fit one of these. For all when empty.") @Size(max = 10) List<@NotNull @Valid Audience> audience,

        @Schema(description = "How often one reader gets it; no bounds when left out.") @Valid @Nullable FrequencyCap frequencyCap,

        @Schema(description = "Where it does not show; on sensitive articles when left out.") @Valid Suppression suppression,

        @Schema(description = "Ways in which it shows; one way for all when empty.") @Size(max = 10) List<@NotNull @Valid Variant> variants)
        implements Draft {

    static final int MOST_CONTENTS = 100;
    private static final int USUAL_PRIORITY = 50;

    public CampaignDraft {
        contents = Objects.requireNonNullElse(contents, List.of());
        callsToAction = Objects.requireNonNullElse(callsToAction, List.of());
        paymentBrands = Objects.requireNonNullElse(paymentBrands, List.of());
        ending = ending == null && end != null ? Ending.DEADLINE : ending;
        placements = Objects.requireNonNullElse(placements, List.of());
        priority = Objects.requireNonNullElse(priority, USUAL_PRIORITY);
        audience = Objects.requireNonNullElse(audience, List.of());
        suppression = Objects.requireNonNullElse(suppression, Suppression.USUAL);
        variants = Objects.requireNonNullElse(variants, List.of());
    }

    @Override
    public List<Fault> contradictions() {
        return Contradictions.of(this);
    }

    /** All media that it shows or plays. */
    public Set<UUID> mediaIds() {
        Set<UUID> media = new LinkedHashSet<>();
        for (CampaignContent content : contents) {
            media.addAll(Body.media(content.body()));
            if (content.imageId() != null) {
                media.add(content.imageId());
            }
        }
        return media;
    }

    /** The same with another goal, not shown elsewhere. */
    public CampaignDraft with(@Nullable Goal otherGoal, Suppression otherSuppression) {
        return new CampaignDraft(
                name,
                slug,
                kind,
                contents,
                callsToAction,
                paymentBrands,
                otherGoal,
                supporters,
                start,
                end,
                ending,
                placements,
                priority,
                exclusiveGroup,
                audience,
                frequencyCap,
                otherSuppression,
                variants);
    }

    /** As it is saved. */
    public CampaignDraft completed(String madeSlug, List<CampaignContent> identified) {
        return new CampaignDraft(
                name,
                madeSlug,
                kind,
                identified,
                callsToAction,
                paymentBrands,
                goal,
                supporters,
                start == null ? null : start.read(),
                end == null ? null : end.read(),
                ending,
                placements,
                priority,
                exclusiveGroup,
                audience,
                frequencyCap,
                suppression,
                variants);
    }
}
