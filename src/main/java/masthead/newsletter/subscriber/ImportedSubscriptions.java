package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.csv.RowResult;
import masthead.newsletter.subscriber.SubscriberImport.Wanted;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem.Fault;

/** Writes what an import brings: a handful of statements for a thousand rows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportedSubscriptions {

    private final Rows rows;

    ImportedSubscriptions(Rows rows) {
        this.rows = rows;
    }

    /** @return what became of each, by its key */
    Map<String, RowResult> take(UUID newsletter, List<Wanted> wanted, Consent consent, Instant at) {
        Map<String, String> suppressed = suppressed(wanted);
        Map<String, RowResult> results = new HashMap<>();
        suppressed.forEach((key, reason) -> results.put(key, refusal(reason)));
        List<Wanted> allowed = wanted.stream()
                .filter(one -> !suppressed.containsKey(one.key()))
                .sorted(Comparator.comparing(Wanted::key))
                .toList();
        Map<String, UUID> persons = persons(allowed, at);
        Map<UUID, Subscription> before = before(newsletter, persons);
        List<Begun> begun = new ArrayList<>();
        for (Wanted one : allowed) {
            UUID person = Objects.requireNonNull(persons.get(one.key()));
            Subscription had = before.get(person);
            if (had == null || had.state() == SubscriptionState.PENDING) {
                begun.add(new Begun(had == null ? Ids.next() : had.id(), person, one.language()));
                results.put(one.key(), had == null ? RowResult.created(person) : RowResult.changed(person));
            } else if (had.state() == SubscriptionState.LEFT) {
                results.put(one.key(), refusal("left"));
            } else {
                results.put(one.key(), RowResult.unchanged(person));
            }
        }
        begin(newsletter, begun, consent, at);
        return results;
    }

    /** A subscription that begins. */
    private record Begun(UUID id, UUID person, String language) {}

    private static RowResult refusal(String why) {
        return RowResult.refused(List.of(
                switch (why) {
                    case "left" ->
                        Fault.at("/email", "left", "has left this newsletter; only the person can come back");
                    case "erasure" ->
                        Fault.at("/email", "erased", "was erased by its person, who alone can sign up again");
                    default -> Fault.at("/email", "suppressed", "is suppressed: " + why);
                }));
    }

    private Map<String, String> suppressed(List<Wanted> wanted) {
        Map<String, String> suppressed = new HashMap<>();
        rows.all(
                row -> suppressed.put(HexFormat.of().formatHex(row.getBytes(1)), row.getString(2)),
                "SELECT email_hash, reason FROM suppression WHERE email_hash = ANY (?)",
                (Object) hashes(wanted));
        return suppressed;
    }

    /** Found or made, and locked, in the order of their hashes: no two imports wait for each other in a circle. */
    private Map<String, UUID> persons(List<Wanted> wanted, Instant at) {
        Map<String, UUID> persons = new HashMap<>();
        rows.all(
                row -> persons.put(HexFormat.of().formatHex(row.getBytes(1)), row.getObject(2, UUID.class)),
                """
                INSERT INTO subscriber (id, email, email_hash, language, created_at)
                SELECT id, email, hash, language, ?
                FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::text[]) AS new (id, email, hash, language)
                ON CONFLICT (email_hash) DO UPDATE SET email_hash = excluded.email_hash
                RETURNING email_hash, id""",
                at,
                wanted.stream().map(one -> Ids.next()).toArray(UUID[]::new),
                wanted.stream().map(one -> one.address().text()).toArray(String[]::new),
                hashes(wanted),
                wanted.stream().map(Wanted::language).toArray(String[]::new));
        return persons;
    }

    private Map<UUID, Subscription> before(UUID newsletter, Map<String, UUID> persons) {
        Map<UUID, Subscription> before = new HashMap<>();
        rows.all(
                        Subscriptions::subscription,
                        "SELECT * FROM subscription WHERE newsletter_id = ? AND subscriber_id = ANY (?)",
                        newsletter,
                        persons.values().toArray(UUID[]::new))
                .forEach(one -> before.put(one.subscriberId(), one));
        return before;
    }

    private void begin(UUID newsletter, List<Begun> begun, Consent consent, Instant at) {
        UUID[] ids = begun.stream().map(Begun::id).toArray(UUID[]::new);
        UUID[] persons = begun.stream().map(Begun::person).toArray(UUID[]::new);
        rows.run(
                """
                INSERT INTO subscription (id, subscriber_id, newsletter_id, state, language, created_at, confirmed_at)
                SELECT id, person, ?, 'subscribed', language, ?, ?
                FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS new (id, person, language)
                ON CONFLICT (subscriber_id, newsletter_id) DO UPDATE
                    SET state = 'subscribed', confirmed_at = excluded.confirmed_at, requested_at = NULL, requested_wording = NULL""",
                newsletter,
                at,
                at,
                ids,
                persons,
                begun.stream().map(Begun::language).toArray(String[]::new));
        rows.run(
                """
                INSERT INTO consent_entry
                    (id, at, subscriber_id, newsletter_id, subscription_id, act, wording, source, evidence)
                SELECT id, ?, person, ?, subscription, ?, ?, ?, ?
                FROM unnest(?::uuid[], ?::uuid[], ?::uuid[]) AS new (id, person, subscription)""",
                at,
                newsletter,
                ConsentAct.IMPORTED.word(),
                consent.wording(),
                consent.source().word(),
                consent.evidence(),
                begun.stream().map(one -> Ids.next()).toArray(UUID[]::new),
                persons,
                ids);
    }

    private static byte[][] hashes(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::hash).toArray(byte[][]::new);
    }
}
