package masthead.article.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scheduler did last with an article. */
@Schema(name = "ScheduleRun", description = "What the scheduler did last with an article.")
public record ScheduleRun(
        Action action,

        @Schema(description = "When it was to be done.") Instant dueAt,

        @Schema(description = "When it was done.") Instant ranAt,

        @Schema(
                description =
                        "Whole seconds between the two; more than a few after the service was down when it was due.",
                examples = "0")
        long lateBySeconds) {

    /** One of the two things that the scheduler does. */
    @Schema(name = "ScheduleAction", description = "One of the two things that the scheduler does.")
    public enum Action {
        @JsonProperty("publish")
        PUBLISH,
        @JsonProperty("unpublish")
        UNPUBLISH
    }

    public static ScheduleRun of(Action action, Instant dueAt, Instant ranAt) {
        return new ScheduleRun(
                action, dueAt, ranAt, Duration.between(dueAt, ranAt).toSeconds());
    }
}
