package masthead.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import masthead.platform.http.Draft;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Change;
import masthead.publication.NamingDocuments;
import masthead.publication.Projection;
import masthead.publication.Projector;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/** The life of things that are live on save: authors, sections, tags, media. They differ in content only. */
@Transactional
public abstract class LiveDesk<E extends LiveObject<D>, D extends Draft> implements Projector {

    private static final String IN_USE = "Others use this %s. Take it out of them first.";

    private final Class<E> type;
    private final Supplier<E> blank;
    private final Desk desk;
    private final Publication publication;
    private final NamingDocuments naming;
    private final List<Usage> usages;

    /** For the container's proxies only. */
    @SuppressWarnings("NullAway")
    protected LiveDesk() {
        this(null, null, null, null, null, null);
    }

    protected LiveDesk(
            Class<E> type,
            Supplier<E> blank,
            Desk desk,
            Publication publication,
            NamingDocuments naming,
            List<Usage> usages) {
        this.type = type;
        this.blank = blank;
        this.desk = desk;
        this.publication = publication;
        this.naming = naming;
        this.usages = usages;
    }

    /** Fills in what the writer left to the service, and refuses what the draft's own annotations cannot see. */
    protected abstract D complete(E object, D draft);

    public E create(D draft) {
        return revise(blank.get(), draft);
    }

    /** @throws ProblemException 404 */
    public E read(UUID id) {
        return desk.find(type, id);
    }

    public <V> Page<V> page(boolean trashed, PageRequest request, Function<E, V> view) {
        return page(trashed, Map.of(), request, view);
    }

    /** @param conditions as {@link Desk#page} takes them */
    protected <V> Page<V> page(
            boolean trashed, Map<String, Object> conditions, PageRequest request, Function<E, V> view) {
        return desk.page(type, trashed, conditions, request, view);
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public E replace(UUID id, @Nullable IfMatch ifMatch, D draft) {
        return revise(desk.lock(type, id, ifMatch), draft);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public E patch(UUID id, @Nullable IfMatch ifMatch, MergePatch patch) {
        E object = desk.lock(type, id, ifMatch);
        return revise(object, desk.drafts().merge(object.draft(), patch));
    }

    /** @throws ProblemException 404, 409 when others use it, 412, 428 */
    public void trash(UUID id, @Nullable IfMatch ifMatch) {
        requireUnused(desk.trash(desk.lock(type, id, ifMatch)), IN_USE);
        publication.announce(new Change.Remove(type(), id, Change.Reason.DELETED));
    }

    /**
     * Puts another one in its place wherever it is used, and it in the trash; its addresses lead to the other one. What uses it
     * is changed in many commits, so that readers and other writers never wait long; if it ends early, the same call goes on, and
     * when all is done it changes nothing.
     *
     * @throws ProblemException 404, 409, 412, 422, 428
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public MergeReport mergeInto(UUID id, @Nullable IfMatch ifMatch, UUID targetId) {
        if (ifMatch != null && naming.isMerged(type(), id, targetId)) {
            return new MergeReport(targetId, 0);
        }
        Edit edit = desk.edit();
        QuarkusTransaction.requiringNew().run(() -> requireBoth(id, ifMatch, targetId));
        int replaced = 0;
        while (true) {
            int now = replaceEverywhere(id, targetId, edit);
            replaced += now;
            // Others may have used it again meanwhile.
            boolean mayGoOn = now > 0;
            if (QuarkusTransaction.requiringNew().call(() -> retire(id, ifMatch, targetId, mayGoOn))) {
                return new MergeReport(targetId, replaced);
            }
        }
    }

    private int replaceEverywhere(UUID id, UUID targetId, Edit edit) {
        int replaced = 0;
        for (Usage usage : usages) {
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(() -> usage.replaceSome(type(), id, targetId, edit));
                replaced += some;
            } while (some > 0);
        }
        return replaced;
    }

    private E requireBoth(UUID id, @Nullable IfMatch ifMatch, UUID targetId) {
        List<E> both = desk.lock(type, List.of(id, targetId));
        E object = desk.lock(type, id, ifMatch);
        object.requireOutsideTrash();
        if (id.equals(targetId) || both.stream().noneMatch(one -> one.id().equals(targetId) && !one.isTrashed())) {
            throw ProblemException.invalid(List.of(
                    Fault.at("/targetId", "unknown-reference", "names no other %s that is there".formatted(type()))));
        }
        return object;
    }

    /** Does not lock what uses it: whoever writes that holds its lock already, and waits for ours. */
    private boolean retire(UUID id, @Nullable IfMatch ifMatch, UUID targetId, boolean mayGoOn) {
        E object = requireBoth(id, ifMatch, targetId);
        Map<String, Long> uses = uses(id);
        if (!uses.isEmpty()) {
            if (mayGoOn) {
                return false;
            }
            throw inUse(IN_USE, uses);
        }
        desk.trash(object);
        publication.announce(new Change.Remove(type(), id, Change.Reason.MERGED, targetId));
        return true;
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public E restore(UUID id, @Nullable IfMatch ifMatch) {
        E object = desk.restore(desk.lock(type, id, ifMatch));
        publication.announce(object.change());
        return object;
    }

    @Override
    public List<Projection> project(List<UUID> ids) {
        List<Projection> projections = new ArrayList<>();
        for (E object : desk.lock(type, ids)) {
            if (!object.isTrashed() && object.withheld() == null) {
                projections.add(object.projection());
            }
        }
        return projections;
    }

    /**
     * Goes on only if nobody uses it. Who holds its lock can be sure of that until the transaction ends.
     *
     * @param detail what to tell who must wait, with a place for the type
     * @throws ProblemException 409 with counts
     */
    protected void requireUnused(E object, String detail) {
        Map<String, Long> uses = uses(object.id());
        if (!uses.isEmpty()) {
            throw inUse(detail, uses);
        }
    }

    private Map<String, Long> uses(UUID id) {
        Map<String, Long> uses = new LinkedHashMap<>();
        usages.forEach(usage -> uses.putAll(usage.of(type(), id)));
        uses.values().removeIf(count -> count == 0);
        if (uses.isEmpty()) {
            // What readers have of an article may name what its working copy no longer does.
            long published = naming.count(id);
            return published == 0 ? Map.of() : Map.of("published", published);
        }
        return uses;
    }

    private ProblemException inUse(String detail, Map<String, Long> uses) {
        return new ProblemException(
                Problem.of(ProblemType.IN_USE, detail.formatted(type())).uses(uses));
    }

    private E revise(E object, D written) {
        object.requireOutsideTrash();
        D draft = complete(object, written);
        if (!object.isNew() && object.draft().equals(draft)) {
            return object;
        }
        object.revise(draft);
        object.touch(desk.edit());
        desk.save(object);
        publication.announce(object.change());
        return object;
    }
}
