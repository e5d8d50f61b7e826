package masthead.mail.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import masthead.mail.Letters;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.Notifications;
import org.jboss.logging.Logger;

/** Looks for letters to send as soon as the database tells of some, and now and then; sends several at once. */
@ApplicationScoped
class LetterWorkers {

    private static final Logger LOG = Logger.getLogger(LetterWorkers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final LetterQueue queue;
    private final LetterSending sending;
    private final Notifications notifications;
    private final LetterSettings settings;

    /** Names this instance as long as it runs. */
    private final UUID holder = Ids.next();

    /** What is held only as long as somebody here is at it. */
    private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();

    private final Semaphore wake = new Semaphore(0);
    private final Semaphore room;
    private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isStopping;
    private long held = System.nanoTime();
    private long cleaned = System.nanoTime();

    LetterWorkers(LetterQueue queue, LetterSending sending, Notifications notifications, LetterSettings settings) {
        this.queue = queue;
        this.sending = sending;
        this.notifications = notifications;
        this.settings = settings;
        this.room = new Semaphore(sending.room());
    }

    void begin(@Observes StartupEvent start) {
        notifications.listen(Letters.CHANNEL, told -> wake.release());
        Thread.ofPlatform().daemon().name("letters").start(this::run);
    }

    /** What is not handed over yet is for other instances, or for the next start. */
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        isStopping = true;
        wake.release();
        working.shutdown();
        try {
            queue.giveBack(holder);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("Letters go on when their leases have ended", e);
        }
        if (!working.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Of some letters it will not be known whether they were sent");
        }
    }

    private void run() {
        while (!isStopping) {
            try {
                look();
                if (wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        try {
            if (isTime(held, settings.lease().dividedBy(4))) {
                held = System.nanoTime();
                queue.hold(holder, atWork);
                queue.recover();
            }
            if (isTime(cleaned, CLEANING)) {
                cleaned = System.nanoTime();
                queue.clean();
            }
            claim();
        } catch (SQLException | RuntimeException e) {
            if (!isStopping) {
                LOG.warnf("Cannot look for letters to send just now: %s", e.getMessage());
            }
        }
    }

    /** As many as there is room for; whoever has sent one makes room and wakes us. */
    private void claim() throws SQLException {
        int most = room.drainPermits();
        int taken = 0;
        try {
            if (most > 0) {
                for (LeasedLetter letter : queue.claim(holder, most)) {
                    taken++;
                    atWork.add(letter.id());
                    working.execute(() -> send(letter));
                }
            }
        } finally {
            room.release(most - taken);
        }
    }

    private void send(LeasedLetter letter) {
        try {
            sending.send(letter, holder);
        } catch (SQLException | RuntimeException e) {
            if (!isStopping) {
                LOG.errorf(
                        e,
                        "Letter %s is not sent just now; what becomes of it is seen when its lease ends",
                        letter.id());
            }
        } finally {
            atWork.remove(letter.id());
            room.release();
            wake.release();
        }
    }

    private static boolean isTime(long since, Duration pause) {
        return System.nanoTime() - since > pause.toNanos();
    }
}
