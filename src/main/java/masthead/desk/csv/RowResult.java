package masthead.desk.csv;

import java.util.List;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row. Faults never repeat what it says.
 *
 * @param id of the thing
 */
public record RowResult(RowOutcome outcome, @Nullable UUID id, List<Fault> faults) {

    public static RowResult created(UUID id) {
        return new RowResult(RowOutcome.CREATED, id, List.of());
    }

    public static RowResult changed(UUID id) {
        return new RowResult(RowOutcome.CHANGED, id, List.of());
    }

    public static RowResult unchanged(UUID id) {
        return new RowResult(RowOutcome.UNCHANGED, id, List.of());
    }

    /** @param faults with the column as the place: {@code /email} */
    public static RowResult refused(List<Fault> faults) {
        return new RowResult(RowOutcome.REFUSED, null, faults);
    }
}
