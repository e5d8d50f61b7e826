package masthead.mail.transport;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Whether the server can be reached: the log tells when that changes, and not with each mail. */
final class Reach {

    private static final Logger LOG = Logger.getLogger(Reach.class);

    private final String server;
    private final AtomicBoolean isLost = new AtomicBoolean();

    Reach(String server) {
        this.server = server;
    }

    void lost(String why) {
        if (isLost.compareAndSet(false, true)) {
            LOG.warnf("No mail can be sent by %s now (%s); it waits, and is tried again.", server, why);
        }
    }

    void found() {
        if (isLost.compareAndSet(true, false)) {
            LOG.infof("Mail is sent by %s again.", server);
        }
    }
}
