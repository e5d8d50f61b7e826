package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rows of cells, all rows of the same length. */
@Schema(name = "TableBlock", description = "Rows of cells, all rows of the same length.")
@Rectangular
public record TableBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(description = "What the table shows.", examples = "Ferries in winter")
        @NotBlankIfGiven
        @Size(max = 500) @Nullable String caption,

        @Schema(description = "What each column holds; empty for a table without a header row.")
        @Size(max = TableBlock.WIDEST) List<@NotNull @Valid Cell> header,

        @Schema(description = "The rows below the header.") @NotEmpty @Size(max = 500) List<@NotNull @Valid Row> rows)
        implements Block {

    /** How many columns a table may have. */
    static final int WIDEST = 20;

    public TableBlock {
        header = Objects.requireNonNullElse(header, List.of());
    }

    /** A row of a table. */
    @Schema(name = "TableRow", description = "A row of a table.")
    public record Row(
            @Schema(description = "As many as in each other row, from the start of the line.")
            @NotEmpty @Size(max = WIDEST) List<@NotNull @Valid Cell> cells) {

        String text() {
            return line(cells);
        }
    }

    /** A cell of a table. */
    @Schema(name = "TableCell", description = "A cell of a table.")
    public record Cell(
            @Schema(description = "The text, in runs of the same marks; none for an empty cell.")
            @NotNull @Size(max = 100) List<@NotNull @Valid Span> spans) {

        String text() {
            return Span.plain(spans);
        }
    }

    @Override
    public Block withId(String made) {
        return new TableBlock(made, caption, header, rows);
    }

    /** A row to a line, its cells parted by tabs. */
    @Override
    public String text() {
        return Lines.of(Stream.concat(
                        Stream.of(Objects.requireNonNullElse(caption, ""), line(header)),
                        rows.stream().map(Row::text))
                .toArray(String[]::new));
    }

    private static String line(List<Cell> cells) {
        return cells.stream().map(Cell::text).collect(Collectors.joining("\t"));
    }
}
