package masthead.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The wordings that readers agree to. Each is written once; the next one gets the next number. */
@ApplicationScoped
@Transactional
public class ConsentWordings {

    private static final String LIST = "consent-wordings";

    /** Held while a number is given; any number that nothing else uses. */
    private static final long LOCK = 0x4d61436f6e73656eL;

    private final Desk desk;
    private final EntityManager entities;
    private final UriInfo uri;

    ConsentWordings(Desk desk, EntityManager entities, UriInfo uri) {
        this.desk = desk;
        this.entities = entities;
        this.uri = uri;
    }

    ConsentWording create(ConsentDraft draft) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getResultList();
        ConsentWording wording = new ConsentWording(ConsentWording.newestNumber() + 1, draft, desk.edit());
        wording.persist();
        return wording;
    }

    /** Writes one, and gives its id. */
    public UUID write(ConsentDraft draft) {
        return create(draft).id();
    }

    /** @throws ProblemException 404 */
    ConsentWording read(UUID id) {
        ConsentWording wording = ConsentWording.findById(id);
        if (wording == null) {
            throw Desk.nothing(id);
        }
        return wording;
    }

    Page<ConsentView> page(PageRequest request) {
        Cursor after = request.after(LIST);
        return Page.of(
                LIST,
                ConsentWording.before(after == null ? null : after.id(), request.size() + 1),
                request.size(),
                ConsentView::of,
                wording -> new Cursor("", wording.id()),
                uri);
    }

    /** The words with this number; null if there are none. */
    public @Nullable ConsentDraft numbered(int number) {
        ConsentWording wording = ConsentWording.withNumber(number);
        return wording == null ? null : wording.content();
    }

    /** The number of a wording. */
    public int number(UUID id) {
        return read(id).number();
    }
}
