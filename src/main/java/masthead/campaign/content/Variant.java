package masthead.campaign.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import masthead.desk.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of several ways in which a campaign shows, for a share of the readers. */
@Schema(
        name = "CampaignVariantDraft",
        description =
                "One of several ways in which a campaign shows, for a share of the readers who always get this one.")
public record Variant(
        @Schema(description = "Its name, unique in the campaign; contents name it.", examples = "warm") @NotBlank @Slug
        String key,

        @Schema(description = "The percentage of readers; those of all variants add up to 100.", examples = "45")
        @NotNull @Min(0) @Max(100) Integer weight,

        @Schema(
                description =
                        "Whether these readers do not get the campaign at all, so that there is somebody to compare with.",
                defaultValue = "false")
        Boolean holdback) {

    public Variant {
        holdback = Objects.requireNonNullElse(holdback, false);
    }
}
