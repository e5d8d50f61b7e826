package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paragraph of running text. */
@Schema(name = "ParagraphBlock", description = "A paragraph of running text.")
public record ParagraphBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Span> spans)
        implements Block {

    @Override
    public Block withId(String made) {
        return new ParagraphBlock(made, spans);
    }

    @Override
    public String text() {
        return Span.plain(spans);
    }
}
