package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.platform.persistence.ArrayColumn;
import masthead.platform.problem.Problem.Fault;

/** The rows of the ledger: many at a time, in plain statements, for an entity each would cost more than the entry. */
@ApplicationScoped
class Ledger {

    static final Fault CORRECTED_ALREADY = Fault.at("/correctsId", "taken", "is corrected already");
    /**
     * In the order of their names: two batches with the same entries wait for each other in one direction only. Who joined long
     * enough before ({@link Chapters#SHORTEST}), and has neither left nor had all back by now, is no new member. Within that time it is one
     * joining, told in several ways: which of them counts must not hang on which came first, for any of them may be refunded.
     */
    private static final String INSERT = """
            INSERT INTO contribution (id, kind, source, source_event_id, at, recorded_at, recorded_by, campaign_id, amount,
                                      currency, member_key, renewal, tier_id, gift_months, refers_to, corrects_id, reason,
                                      variant, placement, article_id)
            SELECT n.id, n.kind, n.source, n.source_event_id, n.at, ?, n.recorded_by, n.campaign_id, n.amount,
                   n.currency, decode(n.member_key, 'hex'),
                   n.kind IN ('member-joined', 'gift-redeemed') AND (n.renewal OR EXISTS (
                       SELECT FROM contribution_standing joined
                       WHERE joined.person = decode(n.member_key, 'hex')
                         AND joined.kind IN ('member-joined', 'gift-redeemed')
                         AND joined.at <= n.at - interval '%d hours'
                         AND NOT joined.is_refunded AND NOT joined.is_corrected
                         AND NOT EXISTS (SELECT FROM contribution_leaving gone
                                         WHERE gone.person = joined.person AND gone.at BETWEEN joined.at AND n.at))),
                   n.tier_id, n.gift_months, string_to_array(n.refers_to, chr(%d)), n.corrects_id, n.reason, n.variant, n.placement, n.article_id
            FROM %s
            ORDER BY n.source, n.source_event_id
            ON CONFLICT DO NOTHING
            RETURNING id, renewal, EXISTS (
                SELECT FROM contribution_waiting w
                WHERE w.source = contribution.source AND w.reference = contribution.source_event_id)""".formatted(
            Chapters.SHORTEST.toHours(), (int) LedgerColumns.BETWEEN_NAMES, ArrayColumn.table("n", LedgerColumns.ALL));

    private static final String KNOWN = """
            SELECT n.id, e.id, e.kind, e.amount, e.currency, e.corrects_id
            FROM %s JOIN contribution e ON e.source = n.source AND e.source_event_id = n.source_event_id""".formatted(ArrayColumn.table("n", LedgerColumns.NAMES));

    private static final String REFER = """
            INSERT INTO contribution_reference (source, reference, entry_id)
            SELECT n.source, n.reference, n.entry_id FROM %s
            ORDER BY n.source, n.reference, n.entry_id
            ON CONFLICT DO NOTHING
            RETURNING source, reference, entry_id""".formatted(ArrayColumn.table("n", Name.COLUMNS));

    private static final String AWAIT = """
            INSERT INTO contribution_waiting (source, reference, entry_id)
            SELECT DISTINCT e.source, reference, e.id
            FROM contribution e CROSS JOIN LATERAL unnest(e.refers_to) AS reference WHERE e.id = ANY (?)""";

    /** What a source calls an entry. */
    record Name(String source, String reference, UUID entryId) {

        static final List<ArrayColumn<Name>> COLUMNS = List.of(
                new ArrayColumn<>("source", "text", Name::source),
                new ArrayColumn<>("reference", "text", Name::reference),
                new ArrayColumn<>("entry_id", "uuid", Name::entryId));
    }

    /**
     * What the database knows of an entry that is new.
     *
     * @param isAwaited whether something has come before that belongs to it
     */
    record Inserted(boolean isRenewal, boolean isAwaited) {}

    /** @return those that are new */
    Map<UUID, Inserted> insert(Connection connection, List<Entry> entries, Instant now) throws SQLException {
        Map<UUID, Inserted> inserted = new HashMap<>();
        if (entries.isEmpty()) {
            return inserted;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            ArrayColumn.set(insert, 2, LedgerColumns.ALL, entries);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.put(row.getObject(1, UUID.class), new Inserted(row.getBoolean(2), row.getBoolean(3)));
                }
            }
        }
        return inserted;
    }

    /** What there is under the names of these. */
    Map<UUID, Known> known(Connection connection, List<Entry> entries) throws SQLException {
        Map<UUID, Known> known = new HashMap<>();
        if (entries.isEmpty()) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            ArrayColumn.set(select, 1, LedgerColumns.NAMES, entries);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(
                            row.getObject(1, UUID.class),
                            new Known(
                                    row.getObject(2, UUID.class),
                                    ContributionKind.of(row.getString(3)),
                                    row.getObject(4, Long.class),
                                    row.getString(5),
                                    row.getObject(6, UUID.class)));
                }
            }
        }
        return known;
    }

    /** @return the names that are new */
    List<Name> refer(Connection connection, List<Name> names) throws SQLException {
        List<Name> named = new ArrayList<>();
        if (names.isEmpty()) {
            return named;
        }
        try (PreparedStatement insert = connection.prepareStatement(REFER)) {
            ArrayColumn.set(insert, 1, Name.COLUMNS, names);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    named.add(new Name(row.getString(1), row.getString(2), row.getObject(3, UUID.class)));
                }
            }
        }
        return named;
    }

    /** Whether it is new; {@link Waiting} finds what it leads to. */
    boolean link(Connection connection, String source, String name, String sameAs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO contribution_alias (source, reference, same_as) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setString(1, source);
            insert.setString(2, name);
            insert.setString(3, sameAs);
            return insert.executeUpdate() == 1;
        }
    }

    /** Those that belong to others wait for them, if only until the end of this transaction. */
    void await(Connection connection, List<Entry> news) throws SQLException {
        List<UUID> waiting =
                news.stream().filter(Entry::isFollowing).map(Entry::id).toList();
        if (!waiting.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(AWAIT)) {
                insert.setArray(1, connection.createArrayOf("uuid", waiting.toArray()));
                insert.executeUpdate();
            }
        }
    }
}
