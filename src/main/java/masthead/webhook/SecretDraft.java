package masthead.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be said of a secret that takes the place of another. */
@Schema(name = "WebhookSecretDraft", description = "What may be said of a secret that takes the place of another.")
public record SecretDraft(
        @Schema(
                description = "How many hours the ones before sign beside it, so that the receiver can change over.",
                defaultValue = "24")
        @Min(0) @Max(720) @Nullable Integer overlapHours)
        implements Draft {

    static final int USUAL = 24;

    public SecretDraft {
        overlapHours = Objects.requireNonNullElse(overlapHours, USUAL);
    }
}
