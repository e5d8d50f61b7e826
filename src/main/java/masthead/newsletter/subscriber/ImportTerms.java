package masthead.newsletter.subscriber;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.Newsletters;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** For which newsletter addresses are taken in, and how it is known that their persons have agreed. */
public record ImportTerms(
        @QueryParam("newsletterId")
        @Parameter(description = "The newsletter that they are to get.", required = true)
        @Nullable UUID newsletterId,

        @QueryParam("source")
        @Parameter(
                description =
                        "Where it can be seen that they have agreed: a list, a system, an event. It goes into the consent ledger, and "
                                + "names nobody.",
                required = true,
                schema = @Schema(maxLength = ImportTerms.LONGEST),
                example = "Sign-up sheets of the harbour fair, May 2026")
        @Nullable String source,

        @QueryParam("consentVersion")
        @Parameter(description = "The version of the wording that they have agreed to.", example = "2")
        @Nullable Integer consentVersion) {

    static final int LONGEST = 500;
    static final String NEWSLETTER = "newsletterId";
    static final String SOURCE = "source";
    static final String WORDING = "consentVersion";

    /** @throws ProblemException 422 */
    Map<String, String> checked(Newsletters newsletters, ConsentWordings wordings) {
        List<Fault> faults = new ArrayList<>();
        if (newsletterId == null) {
            faults.add(Fault.ofParameter(NEWSLETTER, "required", "is needed"));
        } else if (newsletters.these(List.of(newsletterId)).isEmpty()) {
            faults.add(Fault.ofParameter(NEWSLETTER, "unknown-reference", "names no newsletter that is there"));
        }
        if (source == null || source.isBlank()) {
            faults.add(Fault.ofParameter(SOURCE, "required", "is needed: how it is known that they have agreed"));
        } else if (source.length() > LONGEST || source.indexOf('@') >= 0) {
            faults.add(Fault.ofParameter(
                    SOURCE, "malformed", "must have at most %d characters and no address".formatted(LONGEST)));
        }
        if (consentVersion != null && wordings.numbered(consentVersion) == null) {
            faults.add(Fault.ofParameter(WORDING, "unknown-reference", "names no wording that is there"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put(NEWSLETTER, String.valueOf(newsletterId));
        options.put(SOURCE, String.valueOf(source));
        if (consentVersion != null) {
            options.put(WORDING, consentVersion.toString());
        }
        return options;
    }
}
