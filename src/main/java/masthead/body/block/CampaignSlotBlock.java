package masthead.body.block;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place in the text where a campaign may show; what shows there is decided when a reader comes. */
@Schema(
        name = "CampaignSlotBlock",
        description = "A place in the text where a campaign may show. Show nothing here when there is none.")
public record CampaignSlotBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(description = "Which placement it is.", examples = "in-article")
        @NotNull @Size(max = 50) @Pattern(
                regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                message = "must be lower case letters and digits in words joined by hyphens")
        String key)
        implements Block {

    @Override
    public Block withId(String made) {
        return new CampaignSlotBlock(made, key);
    }

    @Override
    public String text() {
        return "";
    }
}
