package masthead.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import masthead.mail.SmtpServer.Delivered;
import masthead.mail.SmtpServer.Rule;
import masthead.mail.SmtpServer.Step;
import org.jspecify.annotations.Nullable;

/** One connection to {@link SmtpServer}. */
final class SmtpServerSession {

    private final SmtpServer server;
    private Socket socket;
    private InputStream in;
    private String from = "";
    private @Nullable String to;

    SmtpServerSession(SmtpServer server, Socket socket, InputStream in) {
        this.server = server;
        this.socket = socket;
        this.in = in;
    }

    void run() throws IOException {
        if (server.isSecuredFromTheStart) {
            secure();
        }
        boolean isOpen = answer(Step.CONNECT, null, "220 smtp.example.org ESMTP");
        while (isOpen) {
            String line = line();
            server.commands.add(line);
            isOpen = obey(line);
        }
    }

    private boolean obey(String line) throws IOException {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("EHLO") || verb.startsWith("HELO")) {
            return answer(Step.HELLO, null, hello());
        }
        if (verb.equals("STARTTLS")) {
            say("220 2.0.0 Go ahead");
            secure();
            return true;
        }
        if (verb.startsWith("AUTH PLAIN ")) {
            return say("235 2.7.0 Welcome");
        }
        if (verb.startsWith("MAIL FROM:<")) {
            from = line.substring(11, line.indexOf('>'));
            to = null;
            awaitPipelining();
            return answer(Step.SENDER, null, "250 2.1.0 Sender ok");
        }
        if (verb.startsWith("RCPT TO:<")) {
            String recipient = line.substring(9, line.indexOf('>'));
            return answer(Step.RECIPIENT, recipient, "250 2.1.5 Recipient ok", () -> to = recipient);
        }
        if (verb.equals("DATA")) {
            return to == null ? say("503 5.5.1 No recipient") : data(to);
        }
        if (verb.equals("RSET") || verb.equals("NOOP")) {
            to = null;
            return say("250 2.0.0 Ok");
        }
        if (verb.equals("QUIT")) {
            say("221 2.0.0 Bye");
            return false;
        }
        return say("500 5.5.2 What?");
    }

    private boolean data(String recipient) throws IOException {
        boolean[] goesOn = {false};
        boolean isOpen = answer(Step.DATA, recipient, "354 End with a dot", () -> goesOn[0] = true);
        if (!goesOn[0]) {
            return isOpen;
        }
        String source = text();
        boolean[] isTaken = {false};
        int place;
        synchronized (server.delivered) {
            place = server.delivered.size();
            server.delivered.add(new Delivered(from, recipient, source, false));
        }
        isOpen = answer(Step.END, recipient, "250 2.0.0 Ok: queued as 4711", () -> isTaken[0] = true);
        if (isTaken[0]) {
            server.delivered.set(place, new Delivered(from, recipient, source, true));
        }
        to = null;
        return isOpen;
    }

    private boolean answer(Step step, @Nullable String recipient, String usual) throws IOException {
        return answer(step, recipient, usual, () -> {});
    }

    /** @param done if it is as usual, before it is said */
    private boolean answer(Step step, @Nullable String recipient, String usual, Runnable done) throws IOException {
        Rule rule = rule(step, recipient);
        if (rule == null) {
            done.run();
            return say(usual);
        }
        if (rule.answer() != null) {
            if (rule.answer().startsWith(step == Step.DATA ? "3" : "2")) {
                done.run();
            }
            return say(rule.answer()) && !rule.answer().startsWith("421");
        }
        if (rule.isStalling()) {
            server.stalled.incrementAndGet();
            try {
                server.closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    private @Nullable Rule rule(Step step, @Nullable String recipient) {
        for (Rule rule : server.rules) {
            boolean isMeant =
                    rule.recipient() == null || rule.recipient().equalsIgnoreCase(recipient == null ? "" : recipient);
            if (rule.step() == step && isMeant && rule.times().getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                return rule;
            }
        }
        return null;
    }

    private String hello() {
        List<String> lines = new ArrayList<>(List.of("smtp.example.org"));
        server.extensions.stream()
                .filter(extension -> !(extension.equals("STARTTLS") && socket instanceof SSLSocket))
                .sorted()
                .forEach(lines::add);
        StringBuilder hello = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            hello.append(i == 0 ? "" : "\r\n")
                    .append(i == lines.size() - 1 ? "250 " : "250-")
                    .append(lines.get(i));
        }
        return hello.toString();
    }

    private void awaitPipelining() throws IOException {
        if (server.isAwaitingPipelining) {
            in.mark(1);
            read();
            in.reset();
        }
    }

    private void secure() throws IOException {
        TestCertificate certificate = server.certificate;
        if (certificate == null) {
            throw new IOException("it has no certificate");
        }
        SSLSocket secured = (SSLSocket) certificate.context().getSocketFactory().createSocket(socket, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        socket = secured;
        in = new BufferedInputStream(secured.getInputStream());
    }

    private boolean say(String reply) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int before = 0;
        for (int b = read(); ; b = read()) {
            if (before == '\r' && b == '\n') {
                String all = line.toString(StandardCharsets.ISO_8859_1);
                return all.substring(0, all.length() - 1);
            }
            if (b == '\n') {
                throw new IOException("a line feed without a carriage return");
            }
            line.write(b);
            before = b;
        }
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = line(); !line.equals("."); line = line()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private int read() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }
}
