package masthead.contribution;

import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one that was told to the ledger.
 *
 * @param id the entry that there is now, and may have been before; null if it was refused
 * @param isSame whether what was there before says the same
 * @param fault why it was refused
 */
public record Outcome(
        @Nullable UUID id,
        boolean isNew,
        boolean isSame,
        @Nullable Fault fault) {

    static Outcome recorded(UUID id) {
        return new Outcome(id, true, true, null);
    }

    static Outcome known(UUID id, boolean isSame) {
        return new Outcome(id, false, isSame, null);
    }

    static Outcome refused(Fault fault) {
        return new Outcome(null, false, false, fault);
    }
}
