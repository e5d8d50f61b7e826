package masthead.newsletter.edition;

import java.util.List;
import java.util.UUID;

/** What the room that sends does when the desk decides something, in the same transaction. */
public interface EditionLedger {

    /** Nobody who has not got it gets it. */
    void cancel(UUID edition);

    /** What has bounced until now was seen, and is no reason to stop again. */
    void resume(UUID edition);

    /**
     * Those of whom nobody knows whether they got it are sent it again.
     *
     * @param deliveries which of them; all if empty
     * @return how many there are
     */
    int resend(UUID edition, List<UUID> deliveries);
}
