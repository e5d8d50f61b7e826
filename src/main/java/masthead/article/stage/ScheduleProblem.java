package masthead.article.stage;

import java.time.Instant;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the scheduler did not publish an article. */
@Schema(name = "ScheduleProblem", description = "Why the scheduler did not publish an article.")
public record ScheduleProblem(
        @Schema(description = "The revision that was to be published.", examples = "3")
        int revision,

        @Schema(description = "When it was to be published.")
        Instant dueAt,

        @Schema(description = "When the scheduler found that it cannot be.")
        Instant foundAt,

        @Schema(description = "All that stands in the way, each with its place in the revision.")
        List<Fault> errors) {}
