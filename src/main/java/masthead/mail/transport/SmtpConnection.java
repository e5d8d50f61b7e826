package masthead.mail.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server, used by one thread at a time. Angus Mail speaks SMTP; what is done here is what a mail goes
 * through, step by step, so that it is certain what became of it (RFC 5321, section 3.3; RFC 2920).
 */
final class SmtpConnection extends SMTPTransport {

    private final Patience patience;
    private int mails;
    private boolean isUsable = true;
    private boolean isAnswered;
    private long restingSince;

    private SmtpConnection(Session session, URLName server, Patience patience) {
        super(session, server);
        this.patience = patience;
    }

    /** @throws MessagingException if the server cannot be reached, or does not let us in */
    static SmtpConnection open(Session session, URLName user, SmtpSockets sockets, boolean isSecured, Patience patience)
            throws MessagingException {
        try {
            Socket plain = sockets.connect();
            patience.watch(plain);
            SmtpConnection connection = new SmtpConnection(session, user, patience);
            try {
                patience.begin();
                connection.connect(isSecured ? sockets.secured(plain) : plain);
                return connection;
            } catch (MessagingException | IOException | RuntimeException e) {
                plain.close();
                throw e;
            } finally {
                patience.end();
            }
        } catch (IOException e) {
            throw new MessagingException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * @param mayGo asked when the server takes the recipient, before it gets anything of the text
     * @throws Unsent when the connection is lost before the server had all of the text
     */
    synchronized Receipt deliver(String from, String to, byte[] text, BooleanSupplier mayGo) throws Unsent {
        mails++;
        isAnswered = false;
        patience.begin();
        try {
            Receipt refused = address(from, to, text.length);
            if (refused != null) {
                return refused;
            }
            if (!mayGo.getAsBoolean()) {
                forget();
                return Receipt.withdrawn();
            }
            return hand(text);
        } catch (SMTPSendFailedException e) {
            return receipt(Reply.of(e.getReturnCode(), String.valueOf(e.getMessage())), Reply.To.DATA);
        } catch (MessagingException | IOException e) {
            isUsable = false;
            throw new Unsent(patience.isOver() ? "the server did not answer in time" : "the connection was lost", e);
        } catch (RuntimeException e) {
            isUsable = false;
            throw e;
        } finally {
            patience.end();
        }
    }

    /** Who it is from and to; gives what became of it if the server does not take that. */
    private @Nullable Receipt address(String from, String to, int length) throws MessagingException {
        String size = supportsExtension("SIZE") ? " SIZE=" + length : "";
        boolean isPipelined = supportsExtension("PIPELINING");
        sendCommand("MAIL FROM:<" + from + ">" + size);
        if (isPipelined) {
            sendCommand("RCPT TO:<" + to + ">");
        }
        Reply sender = answer();
        if (!sender.isOk()) {
            if (isPipelined && !sender.isGoodbye()) {
                answer();
            }
            return receipt(sender, Reply.To.SENDER);
        }
        if (!isPipelined) {
            sendCommand("RCPT TO:<" + to + ">");
        }
        Reply recipient = answer();
        if (!recipient.isOk()) {
            if (!recipient.isGoodbye()) {
                forget();
            }
            return receipt(recipient, Reply.To.RECIPIENT);
        }
        return null;
    }

    /** From the line with the dot on, only an answer tells whether the server has taken it. */
    private Receipt hand(byte[] text) throws MessagingException, IOException {
        OutputStream data = data();
        data.write(text);
        patience.beginAnswer();
        try {
            sendCommand(".");
            Reply reply = answer();
            if (reply.isOk() || reply.isForNow() || reply.isForEver()) {
                return receipt(reply, Reply.To.END);
            }
            isUsable = false;
            return Receipt.unknown("the server had all of it and gave no answer that SMTP has");
        } catch (MessagingException e) {
            isUsable = false;
            return Receipt.unknown("the server had all of it, and "
                    + (patience.isOver() ? "did not answer in time" : "the connection was lost before it answered"));
        }
    }

    private Receipt receipt(Reply reply, Reply.To to) {
        boolean isPlain = reply.isForNow() || reply.isForEver() || (reply.isOk() && to == Reply.To.END);
        isUsable &= isPlain && !reply.isGoodbye();
        return reply.receipt(to);
    }

    /** The sender that the server has taken already. */
    private void forget() {
        try {
            isUsable &= simpleCommand("RSET") == 250;
        } catch (MessagingException e) {
            isUsable = false;
        }
    }

    private Reply answer() throws MessagingException {
        int code = readServerResponse();
        if (code < 0) {
            throw new MessagingException("none, or none that SMTP has");
        }
        Reply reply = Reply.of(code, getLastServerResponse());
        isAnswered |= !reply.isGoodbye();
        return reply;
    }

    /** Whether the server has said anything about the last mail but goodbye. */
    boolean isAnswered() {
        return isAnswered;
    }

    /** Whether it can take another mail. */
    boolean isUsable() {
        return isUsable;
    }

    int mails() {
        return mails;
    }

    void rest() {
        restingSince = System.nanoTime();
    }

    boolean hasRested(Duration time) {
        return System.nanoTime() - restingSince > time.toNanos();
    }

    /** Says goodbye, and waits for nobody. */
    void quit() {
        patience.begin();
        try {
            close();
        } catch (MessagingException e) {
            // It is closed all the same.
        } finally {
            patience.end();
        }
    }

    /** Whatever is under way ends, with an error. */
    void abort() {
        patience.abort();
    }

    /** The server certainly has not taken the mail. */
    static final class Unsent extends Exception {

        Unsent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
