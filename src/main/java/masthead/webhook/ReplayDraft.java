package masthead.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where a webhook is told once more. */
@Schema(name = "WebhookReplayDraft", description = "From where a webhook is told once more.")
public record ReplayDraft(
        @Schema(
                description =
                        "The first commit to be told of. One behind what it has been told of skips what lies between; at most the next one to come.",
                examples = "1842")
        @Min(1) @Max(999_999_999_999_999_999L) long sinceCommit)
        implements Draft {}
