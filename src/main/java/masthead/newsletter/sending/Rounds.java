package masthead.newsletter.sending;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Between those who send and the ledger: what many of them ask at about the same time becomes one transaction, so that a mail costs
 * a part of a commit and not three.
 */
final class Rounds {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Ledger ledger;
    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    /** What could not be written yet. */
    private final List<Result> unwritten = new ArrayList<>();

    Rounds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What somebody wants of the next round. */
    private sealed interface Note {

        record Ended(Result result) implements Note {}

        record Mark(Leased mail, CompletableFuture<Boolean> answer) implements Note {}

        record Hungry() implements Note {}
    }

    /** Whether a mail may go. Waits for the answer; where there is none, it may not. */
    boolean mayGo(Leased mail) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        notes.add(new Note.Mark(mail, answer));
        try {
            return answer.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Whoever answers too late has marked it: then nobody knows, and it is not sent again.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void ended(Result result) {
        notes.add(new Note.Ended(result));
    }

    /** There is room for more. */
    void hungry() {
        notes.add(new Note.Hungry());
    }

    /** Whether something waits to be written. */
    boolean isOwing() {
        return !notes.isEmpty() || !unwritten.isEmpty();
    }

    /** Results of the round, and what was leased. */
    record Done(List<Result> written, List<Leased> leased) {}

    /** Waits until somebody wants something, or for some time at most. */
    void await(Duration time) throws InterruptedException {
        Note first = notes.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            notes.add(first);
        }
    }

    /**
     * One transaction for all that is wanted now.
     *
     * @param from what more is wanted of; null if nothing is
     */
    Done run(Ledger.@Nullable Target from, int most) throws SQLException {
        List<Note> wanted = new ArrayList<>();
        notes.drainTo(wanted);
        List<Note.Mark> marks = new ArrayList<>();
        for (Note note : wanted) {
            switch (note) {
                case Note.Ended ended -> unwritten.add(ended.result());
                case Note.Mark mark -> marks.add(mark);
                case Note.Hungry none -> {}
            }
        }
        if (unwritten.isEmpty() && marks.isEmpty() && from == null) {
            return new Done(List.of(), List.of());
        }
        try {
            Ledger.Answer answer = ledger.ask(new Ledger.Wish(
                    List.copyOf(unwritten), marks.stream().map(Note.Mark::mail).toList(), from, most));
            answer(marks, answer.marked());
            List<Result> written = List.copyOf(unwritten);
            unwritten.clear();
            return new Done(written, answer.leased());
        } catch (SQLException | RuntimeException e) {
            answer(marks, Set.of());
            throw e;
        }
    }

    private static void answer(List<Note.Mark> marks, Set<UUID> marked) {
        marks.forEach(mark -> mark.answer().complete(marked.contains(mark.mail().id())));
    }
}
