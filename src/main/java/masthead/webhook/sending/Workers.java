package masthead.webhook.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import masthead.outbox.OutboxOrder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks for lanes with something to send, and sends it: many lanes at once, each by one worker of all instances. */
@ApplicationScoped
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int MOST = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OutboxOrder order;
    private final Lanes lanes;
    private final Delivery delivery;
    private final Sender sender;
    private final WebhookSettings settings;

    private final AtomicInteger busy = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isStopping;
    private volatile @Nullable Future<?> looked;

    Workers(OutboxOrder order, Lanes lanes, Delivery delivery, Sender sender, WebhookSettings settings) {
        this.order = order;
        this.lanes = lanes;
        this.delivery = delivery;
        this.sender = sender;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent start) {
        long poll = settings.poll().toMillis();
        looked = looking.scheduleWithFixedDelay(this::look, poll, poll, TimeUnit.MILLISECONDS);
    }

    /** What is under way is broken off: it is sent again by whoever comes next. */
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        isStopping = true;
        Future<?> look = looked;
        if (look != null) {
            look.cancel(false);
        }
        looking.shutdown();
        sender.close();
        working.shutdown();
        if (!working.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Webhooks under way go on when their leases have ended");
        }
    }

    private void look() {
        try {
            order.give();
            for (Lane lane : lanes.claim(MOST - busy.get())) {
                busy.incrementAndGet();
                working.execute(() -> work(lane));
            }
        } catch (SQLException | RuntimeException e) {
            if (!isStopping) {
                LOG.warnf("Cannot look for webhooks to send just now: %s", e.getMessage());
            }
        }
    }

    private void work(Lane lane) {
        try {
            delivery.run(lane, () -> !isStopping);
        } catch (SQLException | RuntimeException e) {
            if (!isStopping) {
                LOG.errorf(e, "Webhook %s is not sent to just now; tried again later", lane.webhook());
            }
        } finally {
            busy.decrementAndGet();
        }
    }
}
