package masthead.body.block;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A break between two parts of a text. */
@Schema(name = "DividerBlock", description = "A break between two parts of a text.")
public record DividerBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id) implements Block {

    @Override
    public Block withId(String made) {
        return new DividerBlock(made);
    }

    @Override
    public String text() {
        return "";
    }
}
