package masthead.newsletter.sending;

import java.util.UUID;

/**
 * A mail that one instance is to send.
 *
 * @param lease names the hold of the instance on this one
 * @param rendering which rendering of the edition it is
 * @param attempts how often it was tried before
 * @param waited whether it went back to the ledger before
 */
record Leased(
        UUID id,
        UUID lease,
        UUID edition,
        UUID subscription,
        String address,
        int rendering,
        int attempts,
        boolean waited) {

    /** In lower case. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Nobody's address. */
    @Override
    public String toString() {
        return "delivery " + id;
    }
}
