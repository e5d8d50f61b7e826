package masthead.campaign.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.body.block.CampaignSlotBlock;
import masthead.body.block.MembersOnlyBlock;
import masthead.desk.Slug;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.Languages;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.problem.Problem.Fault;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign says in one placement and language. */
@Schema(
        name = "CampaignContentDraft",
        description = "What a campaign says in one placement and language; one of its texts or a picture at least.")
public record CampaignContent(
        @NotNull Slot slot,

        @Schema(description = "BCP 47.", examples = "en") @NotBlank @LanguageTag
        String language,

        @Schema(description = "For the readers of this variant only; for all who have no other when left out.")
        @Slug
        @Nullable String variant,

        @Schema(description = "The small line above the headline.") @NotBlankIfGiven @Size(max = 120) @Nullable String eyebrow,

        @Schema(examples = "Three years of reporting from the quay, paid for by readers")
        @NotBlankIfGiven
        @Size(max = 200) @Nullable String headline,

        @Schema(description = "Its text, block by block, with neither campaign slots nor an end of the public part.")
        @Size(max = CampaignContent.LONGEST) List<@NotNull @Valid Block> body,

        @Refers(to = "MediaCard", dispensable = true) @Nullable UUID imageId,

        @Schema(
                description =
                        "A sentence about the goal as ICU MessageFormat writes it, of `{target}`, `{current}` and `{remaining}`. A "
                                + "plural has all forms that the language has of whole numbers.",
                examples = "{remaining, plural, one {# new member} other {# new members}} to go of {target, number}")
        @NotBlankIfGiven
        @Size(max = 500) @Nullable String goalLine)
        implements Placed {

    static final int LONGEST = 50;

    public CampaignContent {
        body = Objects.requireNonNullElse(body, List.of());
    }

    /** The same with ids for its blocks. */
    public CampaignContent with(List<Block> identified) {
        return new CampaignContent(slot, language, variant, eyebrow, headline, identified, imageId, goalLine);
    }

    /** Whether it stands in the same place as another. */
    public boolean isBeside(CampaignContent other) {
        return slot == other.slot && Objects.equals(language, other.language) && Objects.equals(variant, other.variant);
    }

    boolean saysNothing() {
        return eyebrow == null && headline == null && body.isEmpty() && imageId == null && goalLine == null;
    }

    List<Fault> faults(String at, boolean hasGoal) {
        List<Fault> faults = new ArrayList<>();
        Body.faults(body).forEach(fault -> faults.add(Fault.at(at + fault.pointer(), fault.code(), fault.detail())));
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof CampaignSlotBlock || body.get(i) instanceof MembersOnlyBlock) {
                faults.add(Fault.at(at + "/body/" + i, "not-allowed", "cannot stand in a campaign"));
            }
        }
        if (goalLine != null && !hasGoal) {
            faults.add(Fault.at(at + "/goalLine", "not-combinable", "needs a goal"));
        }
        if (goalLine != null && language != null && language.equals(Languages.canonical(language))) {
            String problem = GoalLine.problem(goalLine, language);
            if (problem != null) {
                faults.add(Fault.at(at + "/goalLine", "malformed", problem));
            }
        }
        return faults;
    }
}
