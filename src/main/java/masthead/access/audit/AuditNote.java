package masthead.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * For what requests write without entities, many rows at a time: one entry for each request, in the transaction of what it
 * writes, even if that is not the request's own. What was written stands in a ledger that says so itself.
 */
@ApplicationScoped
public class AuditNote {

    private final DataSource database;
    private final AuditedRequest request;
    private final AuditRows rows;

    AuditNote(DataSource database, AuditedRequest request, AuditRows rows) {
        this.database = database;
        this.request = request;
        this.rows = rows;
    }

    /** Who asks for something, to be written down with it. */
    public static final class Asked {

        private final AuditedRequest.Facts facts;
        private final String type;

        private Asked(AuditedRequest.Facts facts, String type) {
            this.facts = facts;
            this.type = type;
        }

        /** @param id of the first thing that was written; null if nothing was */
        public Done did(@Nullable UUID id) {
            return new Done(AuditRow.done(facts, type, id, List.of(), List.of()));
        }
    }

    /** What somebody did. */
    public static final class Done {

        private final AuditRow row;

        private Done(AuditRow row) {
            this.row = row;
        }
    }

    /** Of the current request. */
    public Asked asked(String type) {
        return new Asked(request.facts(), type);
    }

    /** In the transaction of what was done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Done> done) {
        List<AuditRow> written = new ArrayList<>();
        done.forEach(one -> written.add(one.row));
        try (Connection connection = database.getConnection()) {
            rows.insert(connection, written);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit could not be written", e);
        }
    }

    /** Once that has been committed: the current request needs no further entry. */
    public void isWritten() {
        request.written();
    }
}
