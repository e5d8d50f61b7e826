package masthead.access.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a transaction changes, an entry for each thing, in the transaction itself: either both are there or neither. It comes
 * before readers' documents are written, so the content clock is not held meanwhile.
 */
@ApplicationScoped
class AuditTrail {

    private final TransactionSynchronizationRegistry transaction;
    private final Instance<EntityManager> entities;
    private final DataSource database;
    private final AuditedRequest request;
    private final AuditRows rows;
    private final StateTree states;

    AuditTrail(
            TransactionSynchronizationRegistry transaction,
            Instance<EntityManager> entities,
            DataSource database,
            AuditedRequest request,
            AuditRows rows,
            StateTree states) {
        this.transaction = transaction;
        this.entities = entities;
        this.database = database;
        this.request = request;
        this.rows = rows;
        this.states = states;
    }

    /**
     * @param before null for what is new
     * @param after null for what is gone
     */
    void note(
            Object entity,
            UUID id,
            String[] names,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after) {
        Changes changes = (Changes) transaction.getResource(AuditTrail.class);
        if (changes == null || changes.isWritten) {
            changes = new Changes();
            transaction.putResource(AuditTrail.class, changes);
            transaction.registerInterposedSynchronization(changes);
        }
        changes.note(entity, id, names, before, after);
    }

    /** From the first state to the last that a transaction knows of. */
    private record Change(
            Object entity,
            String[] names,
            @Nullable ObjectNode before,
            @Nullable Object @Nullable [] after,
            Set<String> hidden) {}

    private final class Changes implements Synchronization {

        private final Map<UUID, Change> changes = new LinkedHashMap<>();
        private boolean isWritten;

        void note(
                Object entity,
                UUID id,
                String[] names,
                @Nullable Object @Nullable [] before,
                @Nullable Object @Nullable [] after) {
            Change known = changes.get(id);
            ObjectNode first =
                    known != null ? known.before() : before == null ? null : states.of(entity, names, before);
            Set<String> hidden = states.hidden(entity, names, after != null ? after : before != null ? before : names);
            if (known != null) {
                hidden.addAll(known.hidden());
            }
            changes.put(id, new Change(entity, names, first, after == null ? null : after.clone(), hidden));
        }

        @Override
        public void beforeCompletion() {
            entities.get().flush();
            isWritten = true;
            AuditedRequest.Facts facts = facts();
            List<AuditRow> written = new ArrayList<>();
            changes.forEach((id, change) -> written.add(row(facts, id, change)));
            try (Connection connection = database.getConnection()) {
                rows.insert(connection, written);
            } catch (SQLException e) {
                throw new IllegalStateException("the audit could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && isOfRequest()) {
                request.written();
            }
        }

        private AuditRow row(AuditedRequest.Facts facts, UUID id, Change change) {
            ObjectNode after =
                    change.after() == null ? null : states.of(change.entity(), change.names(), change.after());
            return AuditRow.done(
                    facts,
                    StateTree.type(change.entity()),
                    id,
                    Steps.names(change.before(), after),
                    Steps.between(change.before(), after, change.hidden()));
        }
    }

    private AuditedRequest.Facts facts() {
        return isOfRequest() ? request.facts() : AuditedRequest.Facts.OF_THE_SERVICE;
    }

    private static boolean isOfRequest() {
        return Arc.container().requestContext().isActive();
    }
}
