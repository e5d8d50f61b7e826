package masthead.article.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert that was sent. */
@Schema(name = "Alert", description = "An alert that was sent.")
public record AlertView(
        UUID id,
        UUID articleId,
        @Schema(description = "What it says first.") String title,
        @Schema(description = "What it says then.") String text,

        @Schema(description = "Whom it is for, in the words of whoever forwards it; empty for everybody.")
        List<String> topics,

        @Schema(description = "When it was sent.") Instant sentAt,

        @Schema(description = "Who sent it: the name of a key, or of somebody of the staff.")
        String sentBy) {}
