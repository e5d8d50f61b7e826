package masthead.contribution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import masthead.access.audit.AuditNote;
import masthead.contribution.Contributions.Told;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Takes what many tell at the same moment into one transaction, and tells each of them when it is there: so much does a commit cost
 * that few of them are far more than many. Nobody waits for others to come, and what fails is tried once more, one by one.
 */
@ApplicationScoped
class Together {

    /** So many whole batches are written at the same time: the processor has something to do while most of them wait for the disk. */
    private static final int WRITERS = 7;

    /** What tells so many is a batch by itself. What tells fewer goes together, by one writer, so that as few commits as can be do. */
    private static final int BATCH = 100;

    /** Seconds that a request waits. */
    private static final int PATIENCE = 30;

    private final Contributions contributions;
    private final AuditNote audit;
    private final BlockingQueue<Request> few = new LinkedBlockingQueue<>();
    private final BlockingQueue<Request> batches = new LinkedBlockingQueue<>();
    private volatile boolean isStopping;

    Together(Contributions contributions, AuditNote audit) {
        this.contributions = contributions;
        this.audit = audit;
    }

    /** What one request tells, and what becomes of it once that is committed. */
    private record Request(List<Told> told, AuditNote.Asked asked, CompletableFuture<List<Outcome>> outcomes) {}

    void begin(@Observes StartupEvent start) {
        begin("contributions", few);
        for (int i = 1; i <= WRITERS; i++) {
            begin("contributions-" + i, batches);
        }
    }

    private void begin(String name, BlockingQueue<Request> waiting) {
        Thread.ofPlatform().daemon().name(name).start(() -> run(waiting));
    }

    void end(@Observes ShutdownEvent end) {
        isStopping = true;
    }

    /** Returns when it is committed. Within a transaction it is written in that one, alone. */
    List<Outcome> record(List<Told> told) {
        Request request = new Request(told, audit.asked("contribution"), new CompletableFuture<>());
        if (isStopping || QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            List<Outcome> outcomes = QuarkusTransaction.joiningExisting().call(() -> write(List.of(request)));
            audit.isWritten();
            return outcomes;
        }
        (told.size() < BATCH ? few : batches).add(request);
        try {
            List<Outcome> outcomes =
                    request.outcomes().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
            audit.isWritten();
            return outcomes;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "The ledger is busy, and whether it was recorded is not known. Tell it again: it is counted once.");
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run(BlockingQueue<Request> waiting) {
        try {
            while (true) {
                List<Request> some = some(waiting);
                if (!write(some, true)) {
                    some.forEach(one -> write(List.of(one), false));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that wait, as many as one batch may have. */
    private static List<Request> some(BlockingQueue<Request> waiting) throws InterruptedException {
        List<Request> some = new ArrayList<>();
        Request next = waiting.take();
        int count = 0;
        while (next != null) {
            some.add(next);
            count += next.told().size();
            next = count < ContributionBatch.MOST ? waiting.poll() : null;
        }
        return some;
    }

    /** @return whether all know now what has become of theirs; not if it failed and is to be tried again */
    private boolean write(List<Request> requests, boolean isTriedAgain) {
        try {
            List<Outcome> outcomes = QuarkusTransaction.requiringNew().call(() -> write(requests));
            int from = 0;
            for (Request request : requests) {
                int to = from + request.told().size();
                request.outcomes().complete(outcomes.subList(from, to));
                from = to;
            }
        } catch (RuntimeException | Error e) {
            if (isTriedAgain) {
                return false;
            }
            requests.forEach(request -> request.outcomes().completeExceptionally(e));
        }
        return true;
    }

    private List<Outcome> write(List<Request> requests) {
        List<Outcome> outcomes = contributions.record(
                requests.stream().flatMap(request -> request.told().stream()).toList());
        List<AuditNote.Done> done = new ArrayList<>();
        int from = 0;
        for (Request request : requests) {
            int to = from + request.told().size();
            done.add(request.asked().did(first(outcomes.subList(from, to))));
            from = to;
        }
        audit.write(done);
        return outcomes;
    }

    private static @Nullable UUID first(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome.isNew()) {
                return outcome.id();
            }
        }
        return null;
    }
}
