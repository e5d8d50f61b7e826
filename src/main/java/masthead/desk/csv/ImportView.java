package masthead.desk.csv;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file that is taken in, and how far that has come. */
@Schema(name = "Import", description = "A file that is taken in, and how far that has come.")
public record ImportView(
        UUID id,

        @Schema(description = "What is taken in.", examples = "members")
        String type,

        @Schema(description = "What was asked for together with the file.")
        Map<String, String> options,

        ImportState state,

        @Schema(description = "How many rows the file has, without its header.")
        int total,

        @Schema(description = "How many of them were new.") int created,
        @Schema(description = "How many changed something.") int changed,
        @Schema(description = "How many said nothing new.") int unchanged,

        @Schema(description = "How many were refused; the report tells why.")
        int refused,

        @Schema(description = "How many bytes the file has. It is kept until its last row is taken in.")
        int fileBytes,

        Instant createdAt,
        String createdBy,

        @Schema(description = "When its last row was taken in; null until then.") @Nullable Instant finishedAt) {}
