package masthead.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import masthead.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A real SMTP server on the loopback interface that takes, rejects, defers, stalls and disconnects as it is told:
 *
 * <pre>
 * server.at(Step.RECIPIENT).of("gone@example.org").answers("550 5.1.1 No such user");
 * server.at(Step.END).once().disconnects();
 * </pre>
 */
public final class SmtpServer implements AutoCloseable {

    /** Where in its life a mail is; at the end it has all of it. */
    public enum Step {
        CONNECT,
        HELLO,
        SENDER,
        RECIPIENT,
        DATA,
        END
    }

    /**
     * A mail that it has had all of.
     *
     * @param source as it came, dots unstuffed, in ISO 8859-1
     * @param isTaken whether it said that it takes it
     */
    public record Delivered(String from, String to, String source, boolean isTaken) {}

    /** What it does at a step, and how often it still will. */
    record Rule(
            Step step,
            @Nullable String recipient,
            AtomicInteger times,
            @Nullable String answer,
            boolean isStalling) {}

    private final ServerSocket listening;
    final List<Rule> rules = new CopyOnWriteArrayList<>();
    final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final Set<String> extensions = ConcurrentHashMap.newKeySet();
    final CountDownLatch closed = new CountDownLatch(1);
    final AtomicInteger stalled = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    @Nullable TestCertificate certificate;

    boolean isSecuredFromTheStart;
    boolean isAwaitingPipelining;

    private SmtpServer() throws IOException {
        listening = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
        extensions.addAll(List.of("PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES", "SIZE 10485760"));
    }

    /** One that takes everything. */
    public static SmtpServer start() {
        try {
            SmtpServer server = new SmtpServer();
            Thread.ofVirtual().name("smtp-server").start(server::listen);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Offers STARTTLS; or has TLS from the start. */
    public SmtpServer secured(TestCertificate ownCertificate, boolean fromTheStart) {
        certificate = ownCertificate;
        isSecuredFromTheStart = fromTheStart;
        if (!fromTheStart) {
            extensions.add("STARTTLS");
        }
        return this;
    }

    /** Such as {@code AUTH PLAIN}. */
    public SmtpServer offers(String extension) {
        extensions.add(extension);
        return this;
    }

    /** Answers nobody before the next command has come. */
    public SmtpServer awaitingPipelining() {
        isAwaitingPipelining = true;
        return this;
    }

    public SmtpServer withoutPipelining() {
        extensions.remove("PIPELINING");
        return this;
    }

    public Telling at(Step step) {
        return new Telling(step);
    }

    /** It does nothing special any more. */
    public void isWell() {
        rules.clear();
    }

    /** What it has taken, or has had all of without saying so; in the order in which it came. */
    public List<Delivered> all() {
        return List.copyOf(delivered);
    }

    /** The same for one recipient. */
    public List<Delivered> all(String recipient) {
        return delivered.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(recipient))
                .toList();
    }

    /** Waits until it has taken so many for a recipient. */
    public List<Delivered> taken(String recipient, int count) {
        Deadline.await(
                "%d mails have been taken".formatted(count),
                () -> taken(recipient).size() >= count);
        return taken(recipient);
    }

    private List<Delivered> taken(String recipient) {
        return all(recipient).stream().filter(Delivered::isTaken).toList();
    }

    /** Waits until it has stalled so often. */
    public void awaitStalled(int count) {
        Deadline.await("%d connections stall".formatted(count), () -> stalled.get() >= count);
    }

    /** All that was ever said to it, without texts of mails. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** How many connections there were until now. */
    public int connections() {
        return connections.get();
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        socket.setTcpNoDelay(true);
                        new SmtpServerSession(this, socket, new BufferedInputStream(socket.getInputStream())).run();
                    } catch (IOException e) {
                        // The client has gone, or the server closes.
                    } finally {
                        open.remove(socket);
                    }
                });
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            for (Socket socket : new ArrayList<>(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it is to do at a step. */
    public final class Telling {

        private final Step step;
        private @Nullable String recipient;
        private int times = Integer.MAX_VALUE;

        private Telling(Step step) {
            this.step = step;
        }

        /** Only for this recipient, who is known from {@link Step#RECIPIENT} on. */
        public Telling of(String onlyRecipient) {
            recipient = onlyRecipient;
            return this;
        }

        public Telling once() {
            return times(1);
        }

        public Telling times(int so) {
            times = so;
            return this;
        }

        /** This instead of what it would say; at the end, 4xx and 5xx mean that it does not take the mail. */
        public void answers(String reply) {
            add(reply, false);
        }

        /** Closes the connection without a word. */
        public void disconnects() {
            add(null, false);
        }

        /** Says nothing more, and keeps the connection open. */
        public void stalls() {
            add(null, true);
        }

        private void add(@Nullable String answer, boolean isStalling) {
            rules.add(new Rule(step, recipient, new AtomicInteger(times), answer, isStalling));
        }
    }
}
