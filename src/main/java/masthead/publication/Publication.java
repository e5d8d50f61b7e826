package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Changes what readers have, in the transaction of the change at the desk. A feature announces its changes; when its
 * transaction is about to commit and all else is written, the next number is taken from the content clock and the documents
 * are written under it, with those that list them. So the clock is always held shortest, and always last: no order of locks can deadlock on it.
 */
@ApplicationScoped
public class Publication {

    /** How many documents one commit may change. */
    public static final int LARGEST_COMMIT = 200;

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final DataSource database;
    private final Rendering rendering;
    private final Listings listings;
    private final ContentClock clock;

    Publication(
            TransactionSynchronizationRegistry transaction,
            EntityManager entities,
            DataSource database,
            Rendering rendering,
            Listings listings,
            ContentClock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.database = database;
        this.rendering = rendering;
        this.listings = listings;
        this.clock = clock;
    }

    /** The caller holds the lock on the thing's row at the desk. The last announcement of one thing counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Change change) {
        Commit commit = (Commit) transaction.getResource(Publication.class);
        if (commit == null) {
            entities.flush();
            commit = new Commit();
            transaction.putResource(Publication.class, commit);
            transaction.registerInterposedSynchronization(commit);
        }
        commit.add(change);
    }

    private final class Commit implements Synchronization {

        private final Map<UUID, Rendering.Rendered> changes = new LinkedHashMap<>();
        private long number;

        void add(Change change) {
            changes.put(change.id(), rendering.of(change));
            if (changes.size() > LARGEST_COMMIT) {
                throw new IllegalStateException("a commit changes at most " + LARGEST_COMMIT + " documents");
            }
        }

        @Override
        public void beforeCompletion() {
            entities.flush();
            try (Connection connection = database.getConnection()) {
                KilledRows.write(connection, changes.values());
                Collection<Rendering.Rendered> changed = DocumentRows.changed(connection, changes.values());
                if (!changed.isEmpty()) {
                    SearchRows.write(connection, changed);
                    number = ContentClock.take(connection);
                    DocumentRows.write(connection, number, changed);
                    listings.write(connection, number, changed);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("documents could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                clock.saw(number);
            }
        }
    }
}
