package masthead.mail.transport;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import masthead.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** An SMTP server, over a few connections that are kept: a mail waits for one, the longest waiting first. */
final class Smtp implements Way {

    /** Servers close what is idle for minutes; so much less that it does not happen while we use it. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final long LOOK_SECONDS = 5;

    private final SmtpServerAddress server;
    private final int mailsPerConnection;
    private final Semaphore room;
    private final Deque<SmtpConnection> idle = new ArrayDeque<>();
    private final Set<SmtpConnection> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;
    private final ScheduledFuture<?> looking;
    private final Reach reach;
    private volatile boolean isClosed;

    Smtp(SmtpServerAddress server, MailSettings settings) {
        this.server = server;
        this.mailsPerConnection = settings.mailsPerConnection();
        this.room = new Semaphore(settings.connections(), true);
        this.reach = new Reach(server.words());
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-timer").factory());
        timer.setRemoveOnCancelPolicy(true);
        this.looking = timer.scheduleWithFixedDelay(this::leaveIdle, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Receipt send(OutgoingMail mail, EmailAddress bounces, byte[] text, BooleanSupplier mayGo) {
        try {
            room.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Receipt.deferred("interrupted");
        }
        try {
            return deliver(bounces.text(), mail.to().text(), text, mayGo);
        } finally {
            room.release();
        }
    }

    /** What was kept may be dead: then the mail gets a new connection, for nobody has heard of it yet. */
    private Receipt deliver(String from, String to, byte[] text, BooleanSupplier mayGo) {
        SmtpConnection kept = kept();
        if (kept != null) {
            Receipt receipt = deliver(kept, from, to, text, mayGo);
            if (kept.isUsable() || kept.isAnswered()) {
                return receipt;
            }
        }
        if (isClosed) {
            return Receipt.deferred("the service is being stopped");
        }
        try {
            SmtpConnection fresh = server.connect(timer);
            reach.found();
            return deliver(fresh, from, to, text, mayGo);
        } catch (MessagingException e) {
            String why = why(e);
            reach.lost(why);
            return Receipt.unreached("no connection: " + why);
        }
    }

    private static String why(MessagingException e) {
        Throwable cause = e.getCause();
        String all = e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
        return Reply.of(0, all).text();
    }

    private Receipt deliver(SmtpConnection connection, String from, String to, byte[] text, BooleanSupplier mayGo) {
        busy.add(connection);
        try {
            return connection.deliver(from, to, text, mayGo);
        } catch (SmtpConnection.Unsent e) {
            return Receipt.deferred(String.valueOf(e.getMessage()));
        } finally {
            busy.remove(connection);
            leave(connection);
        }
    }

    private synchronized @Nullable SmtpConnection kept() {
        return idle.pollFirst();
    }

    private void leave(SmtpConnection connection) {
        if (!connection.isUsable()) {
            connection.abort();
        } else if (isClosed || connection.mails() >= mailsPerConnection) {
            connection.quit();
        } else {
            keep(connection);
        }
    }

    private synchronized void keep(SmtpConnection connection) {
        connection.rest();
        idle.addFirst(connection);
    }

    private void leaveIdle() {
        List<SmtpConnection> left = new ArrayList<>();
        synchronized (this) {
            idle.removeIf(connection -> connection.hasRested(IDLE) && left.add(connection));
        }
        left.forEach(connection -> Thread.ofVirtual().start(connection::quit));
    }

    @Override
    public String words() {
        return "by " + server.words();
    }

    /** What is under way is broken off. */
    @Override
    public void close() {
        isClosed = true;
        looking.cancel(false);
        synchronized (this) {
            idle.forEach(SmtpConnection::abort);
            idle.clear();
        }
        busy.forEach(SmtpConnection::abort);
        timer.shutdownNow();
    }
}
