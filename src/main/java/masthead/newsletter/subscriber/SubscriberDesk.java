package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Desk;
import masthead.mail.SuppressionReason;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.Page;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.ProblemException;
import masthead.platform.text.Word;
import org.jspecify.annotations.Nullable;

/** What the desk sees of subscribers, and does for those who write to it instead of using their links. */
@ApplicationScoped
@Transactional
class SubscriberDesk {

    private static final String LIST = "subscribers";
    private static final String HISTORY = "subscriber-history";
    private static final UUID LAST = new UUID(-1, -1);
    private static final String COLUMNS = """
            SELECT s.id, s.email, s.language, s.created_at, u.reason
            FROM subscriber s LEFT JOIN suppression u USING (email_hash)\s""";

    private final Rows rows;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final ConsentLedger ledger;
    private final UriInfo uri;

    SubscriberDesk(Rows rows, Subscribers subscribers, Subscriptions subscriptions, ConsentLedger ledger, UriInfo uri) {
        this.rows = rows;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.uri = uri;
    }

    /** The newest first: two statements, however many there are. */
    Page<SubscriberView> page(SubscriberFilter filter, PageRequest request) {
        Cursor after = request.after(LIST);
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("WHERE s.id < ?");
        values.add(after == null ? LAST : after.id());
        String q = filter.q();
        if (q != null && !q.isBlank()) {
            where.append(" AND lower(s.email) LIKE ? ESCAPE '!'");
            values.add("%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (filter.newsletterId() != null || filter.state() != null) {
            where.append(" AND EXISTS (SELECT FROM subscription n WHERE n.subscriber_id = s.id");
            if (filter.newsletterId() != null) {
                where.append(" AND n.newsletter_id = ?");
                values.add(filter.newsletterId());
            }
            if (filter.state() != null) {
                where.append(" AND n.state = ?");
                values.add(filter.state().word());
            }
            where.append(')');
        }
        values.add(request.size() + 1);
        List<SubscriberView> found = rows.all(
                row -> view(row, List.of()), COLUMNS + where + " ORDER BY s.id DESC LIMIT ?", values.toArray());
        Map<UUID, List<SubscriberView.Held>> held = held(found);
        return Page.of(
                LIST,
                found,
                request.size(),
                one -> with(one, held.getOrDefault(one.id(), List.of())),
                one -> new Cursor("", one.id()),
                uri);
    }

    /** @throws ProblemException 404 */
    SubscriberView read(UUID id) {
        SubscriberView found = rows.first(row -> view(row, List.of()), COLUMNS + "WHERE s.id = ?", id);
        if (found == null) {
            throw Desk.nothing(id);
        }
        return with(found, held(List.of(found)).getOrDefault(id, List.of()));
    }

    /** Of whom the ledger tells something, known still or not. @throws ProblemException 404 */
    Page<ConsentEntry> history(UUID id, PageRequest request) {
        Cursor after = request.after(HISTORY);
        List<ConsentEntry> entries = ledger.of(id, after == null ? null : after.id(), request.size() + 1);
        if (entries.isEmpty() && after == null) {
            read(id);
        }
        return Page.of(HISTORY, entries, request.size(), entry -> entry, entry -> new Cursor("", entry.id()), uri);
    }

    /** @throws ProblemException 404 */
    void erase(UUID id) {
        Subscriber whose = subscribers.lock(id);
        if (whose == null) {
            throw Desk.nothing(id);
        }
        subscribers.erase(whose);
    }

    /** @throws ProblemException 404 */
    void end(UUID id, UUID newsletterId) {
        Subscriber whose = subscribers.lock(id);
        Subscription held = whose == null ? null : subscriptions.of(id).get(newsletterId);
        if (held == null) {
            throw Desk.nothing(newsletterId);
        }
        subscriptions.leave(held, ConsentSource.DESK);
    }

    private Map<UUID, List<SubscriberView.Held>> held(List<SubscriberView> found) {
        Map<UUID, List<SubscriberView.Held>> held = new HashMap<>();
        rows.all(
                        Subscriptions::subscription,
                        "SELECT * FROM subscription WHERE subscriber_id = ANY (?) ORDER BY id",
                        (Object) found.stream().map(SubscriberView::id).toArray(UUID[]::new))
                .forEach(one -> held.computeIfAbsent(one.subscriberId(), none -> new ArrayList<>())
                        .add(SubscriberView.Held.of(one)));
        return held;
    }

    private static SubscriberView with(SubscriberView one, List<SubscriberView.Held> held) {
        return new SubscriberView(one.id(), one.email(), one.language(), one.suppressed(), one.createdAt(), held);
    }

    private static SubscriberView view(ResultSet row, List<SubscriberView.Held> held) throws SQLException {
        String reason = row.getString("reason");
        return new SubscriberView(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("language"),
                reason == null ? null : Word.read(SuppressionReason.class, reason),
                Objects.requireNonNull(Rows.time(row, "created_at")),
                held);
    }
}
