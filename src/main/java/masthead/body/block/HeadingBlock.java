package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A heading inside a body; level 1 is the headline's. */
@Schema(name = "HeadingBlock", description = "A heading inside a body.")
public record HeadingBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @NotNull @Min(2) @Max(4) @Schema(description = "2 to 4; level 1 is the headline's.", examples = "2")
        Integer level,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Span> spans)
        implements Block {

    @Override
    public Block withId(String made) {
        return new HeadingBlock(made, level, spans);
    }

    @Override
    public String text() {
        return Span.plain(spans);
    }
}
