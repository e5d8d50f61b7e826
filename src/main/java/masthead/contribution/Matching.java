package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.contribution.Ledger.Name;
import masthead.platform.persistence.ArrayColumn;

/**
 * Finds what refunds, cancellations and redemptions belong to. Whichever of both comes second finds the first; where both come at
 * once and neither sees the other, {@link Waiting} does so soon after. A match is made once, so it counts once.
 */
@ApplicationScoped
class Matching {

    private static final String MATCH = """
            INSERT INTO contribution_match (entry_id, original_id, matched_at)
            SELECT DISTINCT ON (w.entry_id) w.entry_id, o.id, ?
            FROM contribution_waiting w
            JOIN contribution e ON e.id = w.entry_id
            JOIN LATERAL (SELECT r.entry_id FROM contribution_reference r
                          WHERE r.source = w.source AND r.reference = w.reference
                          UNION
                          SELECT r.entry_id FROM contribution_alias a
                          JOIN contribution_reference r ON r.source = a.source AND r.reference = a.same_as
                          WHERE a.source = w.source AND a.reference = w.reference
                          UNION
                          SELECT c.id FROM contribution c
                          WHERE c.source = w.source AND c.source_event_id = w.reference) named ON true
            JOIN contribution o ON o.id = named.entry_id AND o.id <> e.id
            WHERE /* which */
              AND (e.currency IS NULL OR e.currency = o.currency)
              AND CASE e.kind WHEN 'refund' THEN o.kind IN ('member-joined', 'gift-purchased', 'donation')
                              WHEN 'cancellation' THEN o.kind = 'member-joined'
                              WHEN 'gift-redeemed' THEN o.kind = 'gift-purchased' END
            ORDER BY w.entry_id, EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = o.id),
                     array_position(e.refers_to, w.reference), e.kind = 'cancellation' AND o.renewal, o.id DESC
            ON CONFLICT DO NOTHING
            RETURNING entry_id""";

    private static final List<ArrayColumn<UUID>> IDS = List.of(new ArrayColumn<>("id", "uuid", id -> id));

    private static final String BY_ENTRY = "w.entry_id IN (SELECT n.id FROM %s)".formatted(ArrayColumn.table("n", IDS));

    private static final String BY_NAME = "(w.source, w.reference) IN (SELECT n.source, n.reference FROM %s)"
            .formatted(ArrayColumn.table("n", Name.COLUMNS));

    /** One after the other, so that of several refunds one sees that nothing is left. */
    private static final String HOLD = """
            SELECT o.id FROM contribution o
            WHERE o.id IN (SELECT unnest(ARRAY[e.id, coalesce(e.corrects_id, m.original_id)])
                           FROM contribution e LEFT JOIN contribution_match m ON m.entry_id = e.id WHERE e.id = ANY (?))
            ORDER BY o.id FOR NO KEY UPDATE""";

    /** What is matched, and what was wrong, waits no longer. */
    private static final String NO_LONGER = "DELETE FROM contribution_waiting WHERE entry_id = ANY (?)";

    private static final String MATCHES = """
            SELECT e.id, e.kind, e.at, o.entry_id, o.kind, o.person, e.kind = 'correction' OR e.kind = 'refund' AND o.is_refunded
            FROM contribution e
            LEFT JOIN contribution_match m ON m.entry_id = e.id
            JOIN contribution_standing o ON o.entry_id = coalesce(e.corrects_id, m.original_id)
            WHERE e.id = ANY (?) AND NOT EXISTS (SELECT FROM contribution wrong WHERE wrong.corrects_id = e.id)
            ORDER BY e.at, e.id""";

    private final Clock clock;

    Matching(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param news entries that are new
     * @param names that entries have now and had not before
     */
    List<Matched> of(Connection connection, List<Entry> news, List<Name> names) throws SQLException {
        List<UUID> following =
                news.stream().filter(Entry::isFollowing).map(Entry::id).toList();
        List<Entry> corrections =
                news.stream().filter(entry -> entry.told().correctsId() != null).toList();
        List<UUID> matched = new ArrayList<>(corrections.stream().map(Entry::id).toList());
        if (!corrections.isEmpty()) {
            execute(
                    connection,
                    NO_LONGER,
                    corrections.stream().map(entry -> entry.told().correctsId()).toList());
        }
        if (!following.isEmpty()) {
            matched.addAll(match(connection, BY_ENTRY, IDS, following));
        }
        if (!names.isEmpty()) {
            matched.addAll(match(connection, BY_NAME, Name.COLUMNS, names));
        }
        return matches(connection, matched);
    }

    /** All that can be matched. */
    List<Matched> ofAll(Connection connection) throws SQLException {
        return matches(connection, match(connection, "true", List.of(), List.of()));
    }

    private <T> List<UUID> match(Connection connection, String which, List<ArrayColumn<T>> columns, List<T> rows)
            throws SQLException {
        List<UUID> matched = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(MATCH.replace("/* which */", which))) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            ArrayColumn.set(insert, 2, columns, rows);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    matched.add(row.getObject(1, UUID.class));
                }
            }
        }
        if (!matched.isEmpty()) {
            execute(connection, NO_LONGER, matched);
        }
        return matched;
    }

    private static void execute(Connection connection, String sql, List<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.execute();
        }
    }

    private static List<Matched> matches(Connection connection, List<UUID> entries) throws SQLException {
        List<Matched> matches = new ArrayList<>();
        if (entries.isEmpty()) {
            return matches;
        }
        execute(connection, HOLD, entries);
        try (PreparedStatement select = connection.prepareStatement(MATCHES)) {
            select.setArray(1, connection.createArrayOf("uuid", entries.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    matches.add(new Matched(
                            row.getObject(1, UUID.class),
                            ContributionKind.of(row.getString(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getObject(4, UUID.class),
                            ContributionKind.of(row.getString(5)),
                            row.getBytes(6),
                            row.getBoolean(7)));
                }
            }
        }
        return matches;
    }
}
