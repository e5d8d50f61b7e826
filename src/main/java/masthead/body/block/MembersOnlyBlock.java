package masthead.body.block;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the public part of an article ends. */
@Schema(
        name = "MembersOnlyBlock",
        description = "Where the public part of an article ends, if it is not for everyone. A body has one at most.")
public record MembersOnlyBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id) implements Block {

    @Override
    public Block withId(String made) {
        return new MembersOnlyBlock(made);
    }

    @Override
    public String text() {
        return "";
    }
}
