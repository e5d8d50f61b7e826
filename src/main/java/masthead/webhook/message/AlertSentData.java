package masthead.webhook.message;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an alert. */
@Schema(name = "AlertSentData", description = "An alert about an article.")
record AlertSentData(
        UUID id,
        UUID articleId,
        String language,
        @Nullable UUID sectionId,

        @Schema(description = "What it says first.", examples = "The harbour is open")
        String title,

        @Schema(description = "What it says then.", examples = "The first ship in two winters has moored in Novomol.")
        String text,

        @Schema(description = "Whom it is for, in the words of whoever forwards it.", examples = "[\"breaking\"]")
        List<String> topics,

        @Schema(description = "Where readers find the article now; null if it has gone.") @Nullable String url) {}
