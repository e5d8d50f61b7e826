package masthead.platform.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Several values in one parameter, with commas between them. */
public record CommaSeparated(List<String> values) {

    /** How long such a parameter may be, in characters: a hundred ids fit. */
    static final int LONGEST = 4000;

    /** Called by JAX-RS for the parameter. */
    public static CommaSeparated fromString(String text) {
        return new CommaSeparated(List.of(text.split(",", -1)));
    }

    /**
     * Each value once.
     *
     * @throws ProblemException 422 when there are more than so many, or one is empty
     */
    public Set<String> atMost(int most, String parameter) {
        if (values.contains("")) {
            throw ProblemException.invalid(List.of(Fault.ofParameter(parameter, "required", "has an empty value")));
        }
        if (values.size() > most) {
            throw ProblemException.invalid(List.of(
                    Fault.ofParameter(parameter, "wrong-length", "must have at most %d values".formatted(most))));
        }
        return new LinkedHashSet<>(values);
    }

    /**
     * Each id once.
     *
     * @throws ProblemException 400 when one is no UUID, 422 when there are more than so many
     */
    public Set<UUID> idsAtMost(int most, String parameter) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String value : atMost(most, parameter)) {
            try {
                ids.add(Parameters.uuid(value));
            } catch (IllegalArgumentException e) {
                throw ProblemException.malformed(
                        Fault.ofParameter(parameter, "wrong-type", "must be UUIDs with commas between them"));
            }
        }
        return ids;
    }
}
