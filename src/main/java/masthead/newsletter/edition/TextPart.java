package masthead.newsletter.edition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.body.block.Block;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text that is written for this edition. */
@Schema(
        name = "TextPart",
        description =
                "A text that is written for this edition, in the blocks of article bodies. What stands behind `members-only` goes "
                        + "to members only: in an edition for everyone the edition ends there, and so it does in the web archive.")
public record TextPart(
        @Schema(description = "What it says.") @Size(max = 300) List<@NotNull @Valid Block> blocks) implements EditionPart {

    public TextPart {
        blocks = Objects.requireNonNullElse(blocks, List.of());
    }
}
