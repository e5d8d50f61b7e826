package masthead.newsletter.sending;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what this instance leases: one thread leases, one writes marks and results, as many as there are connections send. Nothing
 * is remembered here that the ledger does not know; at most a few mails for each connection are held in memory.
 */
final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    /** How many mails for each connection are leased before their turn. */
    private static final int AHEAD = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Beginning beginning;
    private final LedgerLine line;
    private final Endings endings;
    private final Carrier carrier;
    private final SendingSettings settings;
    private final Pacing pacing;
    private final int connections;
    private final Rounds rounds;
    private final Reach reach = new Reach();
    private final Semaphore hungry = new Semaphore(0);

    private final BlockingQueue<Leased> ready = new LinkedBlockingQueue<>();
    /** Threads of their own: they are few, always at it, and wait for a socket most of the time, which costs virtual ones more. */
    private final ExecutorService sending = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("editions-sending-", 0).factory());

    private final Thread leasing = Thread.ofPlatform().daemon().name("editions").unstarted(this::run);
    private List<Ledger.Target> targets = List.of();
    private long lookAt = System.nanoTime();
    private int turn;
    private volatile boolean isStopping;

    Dispatcher(Beginning beginning, Ledger ledger, Endings endings, Carrier carrier, SendingSettings settings) {
        this.beginning = beginning;
        this.line = ledger.line();
        this.endings = endings;
        this.carrier = carrier;
        this.settings = settings;
        this.pacing = new Pacing(settings);
        this.connections = carrier.connections();
        this.rounds = new Rounds(ledger, settings, connections, this::written);
    }

    void start() {
        rounds.start();
        leasing.start();
        for (int i = 0; i < connections; i++) {
            sending.execute(this::send);
        }
    }

    /**
     * Mails that the server is being handed get some time to end; what was leased and not begun goes back. What hangs for longer keeps
     * its lease, and is found when that has ended.
     */
    void stop() throws InterruptedException {
        isStopping = true;
        sending.shutdown();
        if (!sending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            sending.shutdownNow();
        }
        hungry.release();
        leasing.join(PATIENCE);
        release();
        rounds.end(PATIENCE);
    }

    private void send() {
        while (!isStopping) {
            try {
                Leased mail = ready.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                if (mail != null) {
                    if (isRunningOut()) {
                        hungry.release();
                    }
                    rounds.ended(sent(mail));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean isRunningOut() {
        return ready.size() <= AHEAD * connections / 2;
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
        while (!isStopping) {
            try {
                look();
                boolean isMore = reach.isOpen() && isRunningOut() && lease();
                if (!isMore && !hungry.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    line.close();
                }
                hungry.drainPermits();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("The ledger cannot be asked just now; tried again: %s", e.getMessage());
                line.close();
                pause();
            } catch (InterruptedException e) {
                break;
            }
        }
        line.close();
    }

    private void look() throws SQLException {
        long now = System.nanoTime();
        if (now - lookAt >= 0) {
            targets = beginning.underWay();
            endings.see(targets);
            lookAt = now + settings.poll().toNanos();
        }
    }

    /** Of each edition in its turn, until one has something; whether there may be more. */
    private boolean lease() throws SQLException {
        int room = AHEAD * connections - ready.size();
        for (int others = targets.size(); others > 0; others--) {
            List<Leased> leased = line.lease(targets.get(Math.floorMod(turn++, targets.size())), room);
            ready.addAll(leased);
            if (!leased.isEmpty()) {
                return isRunningOut();
            }
        }
        return false;
    }

    private void written(List<Result> results) {
        endings.happened(results);
        results.forEach(reach::tell);
        if (results.stream().anyMatch(result -> result.state() == DeliveryState.QUEUED)) {
            hungry.release();
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
    }
}
