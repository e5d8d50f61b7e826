package masthead.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the service of a test send by SMTP instead of into the folder: to whichever {@link SmtpServer} the test says, as the
 * service has to know a port before the test is there.
 */
public final class SmtpGate implements QuarkusTestResourceLifecycleManager {

    /** Tests and this are in different class loaders; this they share. */
    private static final String PORT = "masthead.test.smtp-port";

    private @Nullable ServerSocket listening;

    /** From now on mail goes there. */
    public static void leadTo(SmtpServer server) {
        System.setProperty(PORT, Integer.toString(server.port()));
    }

    @Override
    public Map<String, String> start() {
        try {
            ServerSocket gate = new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1"));
            listening = gate;
            Thread.ofVirtual().start(() -> listen(gate));
            Map<String, String> settings = new HashMap<>();
            settings.put("masthead.mail.host", "127.0.0.1");
            settings.put("masthead.mail.port", Integer.toString(gate.getLocalPort()));
            settings.put("masthead.mail.security", "none");
            settings.put("masthead.mail.from-name", "The Harbour Courier");
            settings.put("masthead.mail.from-address", "news@courier.example");
            settings.put("masthead.mail.timeout", "2s");
            settings.put("masthead.mail.answer-timeout", "2s");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(ServerSocket gate) {
        try {
            while (true) {
                Socket client = gate.accept();
                Thread.ofVirtual().start(() -> relay(client));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    /** When either side ends, so does the other. */
    private static void relay(Socket client) {
        try (client;
                Socket server = new Socket(
                        InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(System.getProperty(PORT, "9")))) {
            Thread back = Thread.ofVirtual().start(() -> pass(server, client));
            pass(client, server);
            back.join();
        } catch (IOException e) {
            // There is no server: the connection ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them has gone.
        }
    }
}
