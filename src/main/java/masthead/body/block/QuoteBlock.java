package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's words, set apart. */
@Schema(name = "QuoteBlock", description = "Somebody's words, set apart.")
public record QuoteBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Span> spans,

        @Schema(description = "Whose words they are.", examples = "Iryna Bondar, harbour master")
        @NotBlankIfGiven
        @Size(max = 300) @Nullable String attribution)
        implements Block {

    @Override
    public Block withId(String made) {
        return new QuoteBlock(made, spans, attribution);
    }

    @Override
    public String text() {
        return Lines.of(Span.plain(spans), attribution);
    }
}
