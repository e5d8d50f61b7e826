package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list of items, numbered or not. */
@Schema(name = "ListBlock", description = "A list of items, numbered or not.")
public record ListBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(description = "Whether the items are numbered.") @NotNull Boolean ordered,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items)
        implements Block {

    /** One item of a list. */
    @Schema(name = "ListItem", description = "One item of a list.")
    public record Item(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Span> spans) {}

    @Override
    public Block withId(String made) {
        return new ListBlock(made, ordered, items);
    }

    @Override
    public String text() {
        return items.stream().map(item -> Span.plain(item.spans())).collect(Collectors.joining("\n"));
    }
}
