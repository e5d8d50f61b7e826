package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The ledger as those see it who send. Whoever wants to send a mail leases its row; before the server gets anything of the mail the
 * row is marked; then its result is written. All of it is in the database, by the database's clock, in few transactions for many mails.
 */
@ApplicationScoped
class Ledger {

    private final DataSource database;
    private final SendingSettings settings;

    Ledger(DataSource database, SendingSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** An edition to be sent. */
    record Target(UUID edition, boolean membersOnly) {}

    /** For one thread. */
    LedgerLine line() {
        return new LedgerLine(database, settings);
    }
}
