package masthead.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * For what a request writes without entities, many rows at a time: one entry for the request, in the transaction of what it
 * writes. What was written stands in a ledger that says so itself.
 */
@ApplicationScoped
public class AuditNote {

    private final TransactionSynchronizationRegistry transaction;
    private final DataSource database;
    private final AuditedRequest request;
    private final AuditRows rows;

    AuditNote(
            TransactionSynchronizationRegistry transaction,
            DataSource database,
            AuditedRequest request,
            AuditRows rows) {
        this.transaction = transaction;
        this.database = database;
        this.request = request;
        this.rows = rows;
    }

    /** @param id of the first thing that was written; null if nothing was */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(String type, @Nullable UUID id) {
        try (Connection connection = database.getConnection()) {
            rows.insert(connection, List.of(AuditRow.done(request.facts(), type, id, List.of(), List.of())));
        } catch (SQLException e) {
            throw new IllegalStateException("the audit could not be written", e);
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    request.written();
                }
            }
        });
    }
}
