package masthead.newsletter.sending;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import masthead.platform.retry.Backoff;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what this instance leases: one thread asks the ledger, as many as there are connections send. Nothing is remembered here that
 * the ledger does not know; at most a few mails for each connection are held in memory.
 */
final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int AHEAD = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_REACH = Duration.ofMinutes(1);

    private final Beginning beginning;
    private final Endings endings;
    private final Carrier carrier;
    private final SendingSettings settings;
    private final Pacing pacing;
    private final Rounds rounds;
    private final int connections;

    private final BlockingQueue<Leased> ready = new LinkedBlockingQueue<>();
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread asking = Thread.ofPlatform().daemon().name("editions").unstarted(this::run);
    private List<Ledger.Target> targets = List.of();
    private long lookAt = System.nanoTime();
    private long reachAt = System.nanoTime();
    private int outOfReach;
    private int turn;
    private volatile boolean isStopping;

    Dispatcher(Beginning beginning, Ledger ledger, Endings endings, Carrier carrier, SendingSettings settings) {
        this.beginning = beginning;
        this.endings = endings;
        this.carrier = carrier;
        this.settings = settings;
        this.pacing = new Pacing(settings);
        this.rounds = new Rounds(ledger);
        this.connections = carrier.connections();
    }

    void start() {
        asking.start();
        for (int i = 0; i < connections; i++) {
            sending.execute(this::send);
        }
    }

    /** Mails that the server is being handed get some time to end; what was leased and not begun goes back. */
    void stop() throws InterruptedException {
        isStopping = true;
        sending.shutdown();
        if (!sending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            sending.shutdownNow();
        }
        rounds.hungry();
        asking.join(PATIENCE);
    }

    private void send() {
        while (!isStopping) {
            try {
                Leased mail = ready.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                if (mail != null) {
                    if (ready.size() < connections) {
                        rounds.hungry();
                    }
                    rounds.ended(sent(mail));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Result sent(Leased mail) throws InterruptedException {
        Duration wait = pacing.ofDomain(mail.domain(), mail.waited());
        if (wait.compareTo(Pacing.PATIENCE) > 0) {
            return Result.back(mail, wait);
        }
        Thread.sleep(wait.plus(pacing.ofAll()));
        return isStopping ? Result.back(mail, Duration.ZERO) : carrier.carry(mail, rounds);
    }

    private void run() {
        while (!isStopping || !sending.isTerminated() || rounds.isOwing()) {
            try {
                round();
                rounds.await(settings.poll());
            } catch (SQLException | RuntimeException e) {
                if (isStopping) {
                    break;
                }
                LOG.warnf("The ledger cannot be asked just now; tried again: %s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                break;
            }
        }
        release();
    }

    private void round() throws SQLException {
        long now = System.nanoTime();
        if (!isStopping && now - lookAt >= 0) {
            targets = beginning.underWay();
            endings.see(targets);
            lookAt = now + settings.poll().toNanos();
        }
        Ledger.Target from = isStopping || now - reachAt < 0 ? null : next();
        int room = AHEAD * connections - ready.size();
        Rounds.Done done = rounds.run(ready.size() < connections ? from : null, room);
        for (int others = targets.size() - 1;
                from != null && others > 0 && done.leased().isEmpty();
                others--) {
            finish(done);
            done = rounds.run(next(), room);
        }
        finish(done);
    }

    private void finish(Rounds.Done done) {
        ready.addAll(done.leased());
        done.written().forEach(this::written);
        endings.happened(done.written());
    }

    /** Each edition in its turn. */
    private Ledger.@Nullable Target next() {
        return targets.isEmpty() ? null : targets.get(Math.floorMod(turn++, targets.size()));
    }

    /** Mails that were under way together find out together that the server is out of reach: that counts once. */
    private void written(Result result) {
        if (Carrier.isOutOfReach(result)) {
            if (System.nanoTime() - reachAt >= 0) {
                Duration wait = Backoff.after(++outOfReach, Duration.ofSeconds(1), LONGEST_REACH);
                reachAt = System.nanoTime() + wait.toNanos();
            }
        } else if (result.wasTried()) {
            outOfReach = 0;
            reachAt = System.nanoTime();
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What nobody has begun with. What is marked keeps its mark: others find it when its lease has ended. */
    private void release() {
        List<Leased> unsent = new ArrayList<>();
        ready.drainTo(unsent);
        unsent.forEach(mail -> rounds.ended(Result.back(mail, Duration.ZERO)));
        try {
            rounds.run(null, 0);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Some mails go out when their leases have ended: %s", e.getMessage());
        }
    }
}
