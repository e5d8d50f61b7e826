package masthead.mail.suppression;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.mail.SuppressionReason;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Suppressions as the desk sees them. */
@ApplicationScoped
@Transactional
public class DeskSuppressions {

    private final EmailHashes hashes;
    private final Clock clock;
    private final UriInfo uri;

    DeskSuppressions(EmailHashes hashes, Clock clock, UriInfo uri) {
        this.hashes = hashes;
        this.clock = clock;
        this.uri = uri;
    }

    /** A suppression, and whether it is new. */
    record Added(SuppressionView suppression, boolean isNew) {}

    /** The newest first. */
    masthead.platform.paging.Page<SuppressionView> page(@Nullable SuppressionReason reason, PageRequest request) {
        String list = "suppressions" + (reason == null ? "" : "-" + reason);
        Cursor after = request.after(list);
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (reason != null) {
            values.add(reason);
            conditions.add("reason = ?" + values.size());
        }
        if (after != null) {
            values.add(after.id());
            conditions.add("id < ?" + values.size());
        }
        List<Suppression> rows = Suppression.<Suppression>find(
                        String.join(" AND ", conditions) + " ORDER BY id DESC", values.toArray())
                .page(Page.ofSize(request.size() + 1))
                .list();
        return masthead.platform.paging.Page.of(
                list, rows, request.size(), Suppression::view, row -> new Cursor("", row.id()), uri);
    }

    /** @throws ProblemException 404 */
    SuppressionView read(UUID id) {
        Suppression found = Suppression.findById(id);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no suppression with the id %s.".formatted(id));
        }
        return found.view();
    }

    SuppressionCheck check(AddressDraft draft) {
        Suppression found = Suppression.of(hash(draft));
        return new SuppressionCheck(found != null, found == null ? null : found.view());
    }

    Added add(AddressDraft draft) {
        byte[] hash = hash(draft);
        Suppression.lock();
        Suppression found = Suppression.of(hash);
        return found != null
                ? new Added(found.view(), false)
                : new Added(Suppression.byHand(hash, clock.instant()).view(), true);
    }

    /** @throws ProblemException 409 for what was erased */
    void lift(AddressDraft draft) {
        Suppression found = Suppression.of(hash(draft));
        if (found == null) {
            return;
        }
        if (found.isForErasure()) {
            throw new ProblemException(
                    ProblemType.ILLEGAL_TRANSITION,
                    "What was known of this person was erased at their request. Only they can take that back, by subscribing again.");
        }
        found.delete();
    }

    private byte[] hash(AddressDraft draft) {
        return hashes.of(EmailAddress.of(draft.email()));
    }
}
