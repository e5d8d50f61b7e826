package masthead.newsletter.edition;

import java.time.Instant;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an edition was not sent as planned. */
@Schema(name = "EditionProblem", description = "Why an edition was not sent as planned.")
public record EditionProblem(
        @Schema(description = "When it was to be sent.") Instant plannedFor,
        @Schema(description = "When it was tried.") Instant at,
        @Schema(description = "What was wrong with it.") List<Fault> errors) {}
