package masthead.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import masthead.access.CurrentCaller;
import masthead.platform.http.Drafts;
import masthead.platform.http.IfMatch;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** How any desk object is found, locked, listed, put in the trash and taken out again. */
@ApplicationScoped
public class Desk {

    private final EntityManager entities;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Drafts drafts;
    private final UriInfo uri;

    Desk(EntityManager entities, CurrentCaller caller, Clock clock, Drafts drafts, UriInfo uri) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.drafts = drafts;
        this.uri = uri;
    }

    /** An edit by this request's caller, now. */
    public Edit edit() {
        return new Edit(caller.name(), clock.instant());
    }

    public Drafts drafts() {
        return drafts;
    }

    /** @throws ProblemException 404; what is in the trash is found */
    public <E extends DeskObject> E find(Class<E> type, UUID id) {
        return found(entities.find(type, id), id);
    }

    /**
     * Locks an object until the end of the transaction and goes on only if the caller saw its current version.
     *
     * @throws ProblemException 404, 428, 412
     */
    public <E extends DeskObject> E lock(Class<E> type, UUID id, @Nullable IfMatch ifMatch) {
        E object = found(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE), id);
        IfMatch.check(ifMatch, object.stamp().current());
        return object;
    }

    /** Locks several in the order of their ids, so that no two transactions wait for each other. */
    public <E extends DeskObject> List<E> lock(Class<E> type, List<UUID> ids) {
        return entities.createQuery("FROM " + name(type) + " WHERE id IN ?1 ORDER BY id", type)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Locks several whatever the order, and hence without waiting: if somebody is at work with one, the request fails as too busy. */
    public <E extends DeskObject> List<E> lockAtOnce(Class<E> type, List<UUID> ids) {
        return entities.createQuery("FROM " + name(type) + " WHERE id IN ?1 ORDER BY id", type)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", 0)
                .getResultList();
    }

    /** Writes what has changed so far, of all objects. */
    public void flush() {
        entities.flush();
    }

    /** Writes what has changed so far; a view made after this shows the new version. */
    public <E extends DeskObject> E save(E object) {
        entities.persist(object);
        entities.flush();
        return object;
    }

    public <E extends DeskObject> E trash(E object) {
        object.trash(edit());
        return save(object);
    }

    public <E extends DeskObject> E restore(E object) {
        object.restore(edit());
        return save(object);
    }

    /**
     * The newest objects first.
     *
     * @param trashed whether those in the trash are wanted, or those outside
     * @param conditions what must hold, each with one parameter {@code ?} that it is given the value for
     */
    public <E extends DeskObject, V> Page<V> page(
            Class<E> type, boolean trashed, Map<String, Object> conditions, PageRequest request, Function<E, V> view) {
        List<String> where = new ArrayList<>(conditions.keySet());
        List<Object> values = new ArrayList<>(conditions.values());
        String list = "desk-" + name(type);
        Cursor after = request.after(list);
        if (after != null) {
            where.add("id < ?");
            values.add(after.id());
        }
        StringBuilder query = new StringBuilder("FROM " + name(type))
                .append(trashed ? " WHERE trashedAt IS NOT NULL" : " WHERE trashedAt IS NULL");
        for (int i = 0; i < where.size(); i++) {
            query.append(" AND ").append(where.get(i).replace("?", "?" + (i + 1)));
        }
        var select = entities.createQuery(query + " ORDER BY id DESC", type).setMaxResults(request.size() + 1);
        for (int i = 0; i < values.size(); i++) {
            select.setParameter(i + 1, values.get(i));
        }
        return Page.of(list, select.getResultList(), request.size(), view, object -> new Cursor("", object.id()), uri);
    }

    private String name(Class<? extends DeskObject> type) {
        return entities.getMetamodel().entity(type).getName();
    }

    private static <E> E found(@Nullable E object, UUID id) {
        if (object == null) {
            throw nothing(id);
        }
        return object;
    }

    /** What is told of what is not there, and of what is not the caller's to know of: 404. */
    public static ProblemException nothing(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "The desk has nothing with the id %s here.".formatted(id));
    }
}
