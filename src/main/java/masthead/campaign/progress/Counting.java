package masthead.campaign.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import masthead.contribution.Contributed;
import masthead.contribution.Matched;
import masthead.contribution.Recorded;
import masthead.platform.persistence.Refusal;

/**
 * Counts what comes into the ledger, in its transaction: each entry for its campaigns, each person once, the sum in the stripe of
 * this connection. What was refunded or taken back later is counted back by what the counters held of it.
 */
@ApplicationScoped
class Counting {

    /** From how an entry counts now and did before, to persons, to counters; all in one statement. */
    private static final String ADD_UP = """
            , person AS (
                INSERT INTO campaign_person AS p (campaign_id, person, joins, leaves, gives)
                SELECT campaign_id, person, sum(joins), sum(leaves), sum(gives)
                FROM delta WHERE person IS NOT NULL GROUP BY campaign_id, person
                HAVING sum(joins) <> 0 OR sum(leaves) <> 0 OR sum(gives) <> 0
                ORDER BY campaign_id, person
                ON CONFLICT (campaign_id, person) DO UPDATE
                SET joins = p.joins + excluded.joins, leaves = p.leaves + excluded.leaves, gives = p.gives + excluded.gives
                RETURNING p.campaign_id,
                    (new.joins > 0)::int - coalesce((old.joins > 0)::int, 0) AS new_members,
                    sign(new.joins - new.leaves) - coalesce(sign(old.joins - old.leaves), 0) AS members,
                    (new.gives > 0)::int - coalesce((old.gives > 0)::int, 0) AS supporters)
            , total AS (
                SELECT campaign_id, 0 AS new_members, 0 AS members, gifts, 0 AS supporters, amount FROM delta
                UNION ALL
                SELECT campaign_id, new_members, members, 0, supporters, 0 FROM person)
            INSERT INTO campaign_count AS k (campaign_id, stripe, new_members, members, gifts, supporters, amount, changed_at)
            SELECT campaign_id, pg_backend_pid() %% 64, sum(new_members), sum(members), sum(gifts), sum(supporters), sum(amount), ?
            FROM total GROUP BY campaign_id
            HAVING sum(new_members) <> 0 OR sum(members) <> 0 OR sum(gifts) <> 0 OR sum(supporters) <> 0 OR sum(amount) <> 0
            ORDER BY campaign_id
            ON CONFLICT (campaign_id, stripe) DO UPDATE
            SET new_members = k.new_members + excluded.new_members, members = k.members + excluded.members,
                gifts = k.gifts + excluded.gifts, supporters = k.supporters + excluded.supporters,
                amount = k.amount + excluded.amount, changed_at = greatest(k.changed_at, excluded.changed_at)""";

    /** The ids come as JSON, of which the database expects as many each time: so it plans this once, and not for each entry. */
    private static final String COUNT = """
            WITH delta AS (
                INSERT INTO campaign_entry (campaign_id, entry_id, person, joins, leaves, gifts, gives, amount)
                SELECT c.id, w.entry_id, w.person, w.joins, w.leaves, w.gifts, w.gives, %s
                FROM %s w JOIN campaign c ON %s
                WHERE w.entry_id IN (SELECT told.id::uuid FROM jsonb_array_elements_text(?::jsonb) AS told (id))
                ORDER BY c.id, w.entry_id
                ON CONFLICT DO NOTHING
                RETURNING campaign_id, person, joins, leaves, gifts, gives, amount)
            """ + ADD_UP;

    /** What belongs to a refund that was taken back counts again, too. */
    private static final String TOUCHED = """
            SELECT unnest(?::uuid[]) UNION SELECT m.original_id FROM contribution_match m WHERE m.entry_id = ANY (?)""";

    /** One after the other, each of which sees what the one before has done. */
    private static final String HOLD = """
            SELECT FROM campaign_entry WHERE entry_id IN (%s) ORDER BY campaign_id, entry_id FOR UPDATE""".formatted(TOUCHED);

    private static final String COUNT_AGAIN = """
            WITH changed AS (
                UPDATE campaign_entry entry
                SET person = w.person, joins = w.joins, leaves = w.leaves, gifts = w.gifts, gives = w.gives, amount = %s
                FROM contribution_worth w, campaign c
                WHERE entry.entry_id IN (%s) AND w.entry_id = entry.entry_id AND c.id = entry.campaign_id
                RETURNING entry.campaign_id, old.person AS old_person, old.joins AS old_joins, old.leaves AS old_leaves,
                    old.gifts AS old_gifts, old.gives AS old_gives, old.amount AS old_amount,
                    new.person, new.joins, new.leaves, new.gifts, new.gives, new.amount)
            , delta AS (
                SELECT campaign_id, old_person AS person, -old_joins AS joins, -old_leaves AS leaves, -old_gifts AS gifts,
                       -old_gives AS gives, -old_amount AS amount FROM changed
                UNION ALL
                SELECT campaign_id, person, joins, leaves, gifts, gives, amount FROM changed)
            """ + ADD_UP;

    private final DataSource database;
    private final Clock clock;

    Counting(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void count(@Observes Recorded recorded) {
        List<UUID> entries = recorded.entries().stream().map(Contributed::id).toList();
        Set<UUID> touched = new HashSet<>();
        for (Matched match : recorded.matches()) {
            touched.add(match.entryId());
            touched.add(match.originalId());
        }
        try (Connection connection = database.getConnection()) {
            // Nothing has happened to them yet but what is among the matches, which are counted right after.
            count(connection, entries, "contribution_at_first");
            if (!touched.isEmpty()) {
                countAgain(connection, touched);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(Refusal.of("contributions could not be counted", e));
        }
    }

    /** Those that are not counted yet, whenever they came. */
    void count(Connection connection, List<UUID> entries) throws SQLException {
        count(connection, entries, "contribution_worth");
    }

    private void count(Connection connection, List<UUID> entries, String worth) throws SQLException {
        if (!entries.isEmpty()) {
            try (PreparedStatement count =
                    connection.prepareStatement(COUNT.formatted(CountingRules.AMOUNT, worth, CountingRules.COUNTS))) {
                count.setString(
                        1, entries.stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]")));
                count.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                count.executeUpdate();
            }
        }
    }

    private void countAgain(Connection connection, Set<UUID> touched) throws SQLException {
        Object[] ids = touched.toArray();
        try (PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement count =
                        connection.prepareStatement(COUNT_AGAIN.formatted(CountingRules.AMOUNT, TOUCHED))) {
            hold.setArray(1, connection.createArrayOf("uuid", ids));
            hold.setArray(2, connection.createArrayOf("uuid", ids));
            hold.execute();
            count.setArray(1, connection.createArrayOf("uuid", ids));
            count.setArray(2, connection.createArrayOf("uuid", ids));
            count.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            count.executeUpdate();
        }
    }
}
