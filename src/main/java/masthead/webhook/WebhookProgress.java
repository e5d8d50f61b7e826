package masthead.webhook;

import java.time.Instant;
import masthead.webhook.sending.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a webhook has been told. */
@Schema(name = "WebhookProgress", description = "How a webhook is doing, and how far it has been told.")
public record WebhookProgress(
        @Schema(description = "How it is doing.") WebhookState state,

        @Schema(description = "It has been told of everything up to this commit.", examples = "1842")
        long commit,

        @Schema(description = "How often what comes next was tried in vain.", examples = "0")
        int failedAttempts,

        @Schema(description = "When that is tried again; null where nothing waits to be.") @Nullable Instant nextAttemptAt,

        @Schema(description = "When it was paused; null if it is not.") @Nullable Instant pausedAt,

        @Schema(
                description =
                        "Why: `failing` for about a day, or `gone`, which is that it answered 410; null if it is not paused.",
                examples = "failing")
        @Nullable String pauseReason) {

    static WebhookProgress of(Progress.State state, boolean isOn) {
        boolean isPaused = state.pausedAt() != null;
        boolean isRetrying = state.attempts() > 0 && isOn && !isPaused;
        WebhookState word = isPaused ? WebhookState.PAUSED : isRetrying ? WebhookState.RETRYING : WebhookState.WELL;
        return new WebhookProgress(
                isOn ? word : WebhookState.OFF,
                state.commit(),
                state.attempts(),
                isRetrying ? state.dueAt() : null,
                state.pausedAt(),
                state.reason());
    }
}
