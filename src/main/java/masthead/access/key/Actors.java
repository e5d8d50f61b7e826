package masthead.access.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The names of all who ever wrote: each is one caller's for ever. */
@ApplicationScoped
class Actors {

    private final EntityManager entities;

    Actors(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.hibernate.exception.ConstraintViolationException which is told as 422, if somebody has or had the name */
    void add(UUID id, String name) {
        insert(id, name, "");
    }

    /** Whether it was added; one of the same name, even one that is being added now, is left as it is. */
    boolean addIfAbsent(UUID id, String name) {
        return insert(id, name, " ON CONFLICT (name) DO NOTHING") == 1;
    }

    private int insert(UUID id, String name, String otherwise) {
        return entities.createNativeQuery("INSERT INTO actor (id, kind, name) VALUES (?1, 'key', ?2)" + otherwise)
                .setParameter(1, id)
                .setParameter(2, name)
                .executeUpdate();
    }
}
