package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run of text that is marked the same throughout. */
@Schema(
        name = "Span",
        description = "A run of text with the same marks; the spans of a block follow each other without space.")
@MarkedOnce
public record Span(
        @NotEmpty @Size(max = 20_000) @Schema(examples = "The harbour is open again.")
        String text,

        @Size(max = 10) @Schema(description = "Empty for plain text; each type once at most.")
        List<@NotNull @Valid Mark> marks) {

    public Span(String text, @Nullable List<Mark> marks) {
        this.text = text;
        this.marks = marks == null ? List.of() : marks;
    }

    static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
