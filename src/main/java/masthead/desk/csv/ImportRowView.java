package masthead.desk.csv;

import java.util.List;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a row of a file. */
@Schema(name = "ImportRow", description = "What became of a row of a file. It never repeats what the row says.")
public record ImportRowView(
        @Schema(description = "Its number; the first behind the header is 1.", examples = "1")
        int row,

        RowOutcome outcome,

        @Schema(description = "The thing; null for a row that was refused.") @Nullable UUID objectId,

        @Schema(description = "What is wrong with it, with the column as the pointer; empty unless it was refused.")
        List<Fault> errors) {}
