package masthead.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import masthead.platform.problem.Problem.Fault;

/** Ends a request with a problem. */
public final class ProblemException extends WebApplicationException {

    private static final int MOST_FAULTS = 100;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), problem.response().build());
        this.problem = problem;
    }

    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException malformed(Fault fault) {
        return new ProblemException(
                Problem.of(ProblemType.MALFORMED_REQUEST, sentence(fault)).errors(List.of(fault)));
    }

    public static ProblemException malformed(List<Fault> faults) {
        return faults.size() == 1
                ? malformed(faults.getFirst())
                : new ProblemException(Problem.of(
                                ProblemType.MALFORMED_REQUEST,
                                "There are %d faults; see errors.".formatted(faults.size()))
                        .errors(most(faults)));
    }

    public static ProblemException invalid(List<Fault> faults) {
        String detail = faults.size() == 1
                ? sentence(faults.getFirst())
                : "There are %d faults; see errors.".formatted(faults.size());
        return new ProblemException(
                Problem.of(ProblemType.VALIDATION_FAILED, detail).errors(most(faults)));
    }

    /** Nobody reads thousands, and nobody should make the service write them. */
    private static List<Fault> most(List<Fault> faults) {
        return faults.size() <= MOST_FAULTS ? faults : faults.subList(0, MOST_FAULTS);
    }

    private static String sentence(Fault fault) {
        String place = fault.pointer() != null
                ? fault.pointer()
                : fault.parameter() != null ? fault.parameter() : String.valueOf(fault.header());
        return (place.isEmpty() ? "The body" : place) + " " + fault.detail() + ".";
    }
}
