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
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Between those who send and the ledger: what they ask at about the same time becomes one transaction, one after the other.
 * So the result of a mail is never written later than the mark of the next one by the same hand.
 */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    /** How long a result waits for a mark that goes with it: as good as every mail is followed by another. */
    private static final Duration LINGER = Duration.ofMillis(25);
    /** How long the first mark waits for those of the others: a round costs the database about the same for one and for all. */
    private static final Duration GATHERING = Duration.ofMillis(2);

    private final LedgerLine line;
    private final SendingSettings settings;
    private final int hands;
    private final Consumer<List<Result>> onWritten;
    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    /** What could not be written yet. */
    private final List<Result> unwritten = new ArrayList<>();

    private final Thread writing;
    private volatile boolean isEnding;

    /**
     * @param hands how many send at the same time
     * @param onWritten told of results that stand in the ledger
     */
    Rounds(Ledger ledger, SendingSettings settings, int hands, Consumer<List<Result>> onWritten) {
        this.line = ledger.line();
        this.settings = settings;
        this.hands = hands;
        this.onWritten = onWritten;
        this.writing = Thread.ofPlatform().daemon().name("editions-ledger").unstarted(this::run);
    }

    /** What somebody wants of the next round. */
    private sealed interface Note {

        record Ended(Result result) implements Note {}

        record Mark(Leased mail, CompletableFuture<Boolean> answer) implements Note {}

        record Wake() implements Note {}
    }

    void start() {
        writing.start();
    }

    /** All that is owed is written, if the ledger can be reached. Nobody asks for marks any more. */
    void end(Duration time) throws InterruptedException {
        isEnding = true;
        notes.add(new Note.Wake());
        writing.join(time);
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

    private void run() {
        try {
            while (!isEnding || !notes.isEmpty()) {
                List<Note.Mark> marks = gather();
                if (marks.isEmpty() && unwritten.isEmpty()) {
                    line.close();
                } else if (!write(marks)) {
                    if (isEnding) {
                        break;
                    }
                    Thread.sleep(settings.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            line.close();
        }
    }

    /** Waits until somebody wants something, or for some time at most; then a little for what goes with it. */
    private List<Note.Mark> gather() throws InterruptedException {
        List<Note.Mark> marks = new ArrayList<>();
        Note note = notes.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        long until = System.nanoTime() + LINGER.toNanos();
        while (note != null) {
            switch (note) {
                case Note.Ended ended -> unwritten.add(ended.result());
                case Note.Mark mark -> {
                    until = marks.isEmpty() ? System.nanoTime() + GATHERING.toNanos() : until;
                    marks.add(mark);
                }
                case Note.Wake none -> {}
            }
            note = marks.size() >= hands || isEnding
                    ? notes.poll()
                    : notes.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return marks;
    }

    /** One transaction for all that is wanted now; whether it was possible. */
    private boolean write(List<Note.Mark> marks) {
        List<Result> results = List.copyOf(unwritten);
        try {
            answer(
                    marks,
                    line.write(results, marks.stream().map(Note.Mark::mail).toList()));
            unwritten.clear();
        } catch (SQLException | RuntimeException e) {
            answer(marks, Set.of());
            line.close();
            LOG.warnf("The ledger cannot be written just now; tried again: %s", e.getMessage());
            return false;
        }
        onWritten.accept(results);
        return true;
    }

    private static void answer(List<Note.Mark> marks, Set<UUID> marked) {
        marks.forEach(mark -> mark.answer().complete(marked.contains(mark.mail().id())));
    }
}
