package masthead.platform.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import masthead.platform.problem.ProblemMappers;

/**
 * Goes once through all that something is to be done with, in the order of their ids: a batch in a transaction, and where one
 * of a batch fails, each of it in a transaction of its own. So none that fails keeps those behind it from their turn.
 */
public final class Sweep {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Sweep() {}

    /** Finds the next batch. */
    @FunctionalInterface
    public interface Next {

        /** Some with greater ids, in the order of their ids; none at the end. */
        List<UUID> behind(UUID last) throws SQLException;
    }

    /** Does it. */
    @FunctionalInterface
    public interface Work {

        void on(List<UUID> ids) throws SQLException;
    }

    /**
     * @param next called in the transaction of the work
     * @param failed told of each that failed alone
     * @return with how many it was done
     * @throws RuntimeException when the database is busy or away; what is left is for the next time
     */
    public static int run(Next next, Work work, BiConsumer<UUID, RuntimeException> failed) {
        int done = 0;
        UUID last = BEFORE_ALL;
        while (true) {
            List<UUID> batch = new ArrayList<>();
            UUID behind = last;
            try {
                QuarkusTransaction.requiringNew().call(() -> {
                    batch.addAll(next.behind(behind));
                    if (!batch.isEmpty()) {
                        work.on(batch);
                    }
                    return batch;
                });
                done += batch.size();
            } catch (RuntimeException e) {
                if (batch.isEmpty() || ProblemMappers.isPassing(e)) {
                    throw e;
                }
                done += oneByOne(batch, work, failed);
            }
            if (batch.isEmpty()) {
                return done;
            }
            last = batch.getLast();
        }
    }

    private static int oneByOne(List<UUID> batch, Work work, BiConsumer<UUID, RuntimeException> failed) {
        int done = 0;
        for (UUID id : batch) {
            try {
                QuarkusTransaction.requiringNew().call(() -> {
                    work.on(List.of(id));
                    return id;
                });
                done++;
            } catch (RuntimeException e) {
                if (ProblemMappers.isPassing(e)) {
                    throw e;
                }
                failed.accept(id, e);
            }
        }
        return done;
    }
}
