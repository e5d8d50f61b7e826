package masthead.access.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Notes each entity that is written, whoever writes it: a new operation of the desk is audited without anybody taking care. */
@ApplicationScoped
@PersistenceUnitExtension
class EntityChanges implements Interceptor {

    private final AuditTrail trail;

    EntityChanges(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(entity, id, names, null, state);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object[] previous, String[] names, Type[] types) {
        note(entity, id, names, previous, state);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(entity, id, names, state, null);
    }

    private void note(
            Object entity,
            Object id,
            String[] names,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after) {
        if (id instanceof UUID target && !entity.getClass().isAnnotationPresent(Unaudited.class)) {
            trail.note(entity, target, names, before, after);
        }
    }
}
