package masthead.mail.transport;

/**
 * What became of a mail.
 *
 * @param reply what the server said, in one line without anybody's address, or in words of our own why it said nothing
 * @param isNoMailbox whether it said that there is no such mailbox
 */
public record Receipt(Outcome outcome, String reply, boolean isNoMailbox) {

    /** What it can be. */
    public enum Outcome {
        /** The server has taken it on (2xx). */
        ACCEPTED,
        /** It has not, for the time being (4xx), or was lost before it had all of it: it can be sent again. */
        DEFERRED,
        /** There is no connection to it; that says nothing of this mail, and all others wait for the same. */
        UNREACHED,
        /** It never will (5xx). */
        REFUSED,
        /** It had all of it and never answered: it must not be sent again, for it may have been. */
        UNKNOWN,
        /** It was asked whether it may still be sent, and that was denied. */
        WITHDRAWN
    }

    static Receipt accepted(String reply) {
        return new Receipt(Outcome.ACCEPTED, reply, false);
    }

    static Receipt deferred(String why) {
        return new Receipt(Outcome.DEFERRED, why, false);
    }

    static Receipt unreached(String why) {
        return new Receipt(Outcome.UNREACHED, why, false);
    }

    static Receipt unknown(String why) {
        return new Receipt(Outcome.UNKNOWN, why, false);
    }

    static Receipt withdrawn() {
        return new Receipt(Outcome.WITHDRAWN, "withdrawn", false);
    }
}
