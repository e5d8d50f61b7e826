package masthead.campaign.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String MORE_MEMBERS = "%s - %s AS members"
            .formatted(CountingRules.MEMBERS.formatted("new"), CountingRules.MEMBERS.formatted("old"));

    private static final String ADD_TO_COUNT = """
            INSERT INTO campaign_count AS k (campaign_id, stripe, new_members, members, gifts, supporters, amount, changed_at)
            SELECT campaign_id, mod(pg_backend_pid(), 64), sum(new_members), sum(members), sum(gifts), sum(supporters), sum(amount), ?
            FROM total GROUP BY campaign_id
            HAVING sum(new_members) <> 0 OR sum(members) <> 0 OR sum(gifts) <> 0 OR sum(supporters) <> 0 OR sum(amount) <> 0
            ORDER BY campaign_id
            ON CONFLICT (campaign_id, stripe) DO UPDATE
            SET new_members = k.new_members + excluded.new_members, members = k.members + excluded.members,
                gifts = k.gifts + excluded.gifts, supporters = k.supporters + excluded.supporters,
                amount = k.amount + excluded.amount, changed_at = greatest(k.changed_at, excluded.changed_at)""";

    /** From how an entry counts now and did before, to persons, to counters; all in one statement. */
    private static final String ADD_UP = """
            , person AS (
                INSERT INTO campaign_person AS p (campaign_id, person, joins, gives, before, after)
                SELECT campaign_id, person, sum(joins), sum(gives), %s
                FROM delta WHERE person IS NOT NULL GROUP BY campaign_id, person
                ORDER BY campaign_id, person
                ON CONFLICT (campaign_id, person) DO UPDATE
                SET joins = p.joins + excluded.joins, gives = p.gives + excluded.gives,
                    before = least(p.before, excluded.before), after = greatest(p.after, excluded.after)
                RETURNING p.campaign_id,
                    (new.joins > 0)::int - coalesce((old.joins > 0)::int, 0) AS new_members,
                    %s,
                    (new.gives > 0)::int - coalesce((old.gives > 0)::int, 0) AS supporters)
            , total AS (
                SELECT campaign_id, 0 AS new_members, 0 AS members, gifts, 0 AS supporters, amount FROM delta
                UNION ALL
                SELECT campaign_id, new_members, members, 0, supporters, 0 FROM person)
            """.formatted(CountingRules.FIRST_AND_LAST, MORE_MEMBERS) + ADD_TO_COUNT;

    /** The ids come as JSON, of which the database expects as many each time: so it plans this once, and not for each entry. */
    private static final String COUNT = """
            WITH delta AS (
                INSERT INTO campaign_entry (campaign_id, entry_id, person, joins, before, after, gifts, gives, amount)
                SELECT c.id, w.entry_id, w.person, w.joins, w.before, w.after, w.gifts, w.gives, %s
                FROM %s w JOIN campaign c ON %s
                WHERE w.entry_id IN (SELECT told.id::uuid FROM jsonb_array_elements_text(?::jsonb) AS told (id))
                ORDER BY c.id, w.entry_id
                ON CONFLICT DO NOTHING
                RETURNING campaign_id, person, joins, before, after, gifts, gives, amount)
            """ + ADD_UP;

    /** What belongs to a refund that was taken back counts again, too; what cancels something that never was does not count. */
    private static final String TOUCHED = """
            SELECT told.id FROM unnest(?::uuid[]) AS told (id)
            UNION SELECT m.original_id FROM contribution_match m WHERE m.entry_id = ANY (?)
            UNION SELECT m.entry_id FROM contribution_match m WHERE m.original_id = ANY (?)""";

    private static final int TIMES = 3;

    /** Of whoever is new here, and whoever is counted again: all that are known at first, so that hardly two wait for each other's. */
    private static final String HOLD_PERSONS = """
            SELECT FROM campaign c JOIN campaign_person p ON p.campaign_id = c.id AND p.person IN (
                SELECT unnest(?::bytea[]) UNION SELECT e.person FROM campaign_entry e WHERE e.entry_id IN (%s))
            ORDER BY p.campaign_id, p.person FOR UPDATE OF p""".formatted(TOUCHED);

    /** One after the other, each of which sees what the one before has done. */
    private static final String HOLD = """
            SELECT FROM campaign_entry WHERE entry_id IN (%s) ORDER BY campaign_id, entry_id FOR UPDATE""".formatted(TOUCHED);

    /** Holds the rows of their persons, too. */
    private static final String COUNT_AGAIN = """
            WITH changed AS (
                UPDATE campaign_entry entry
                SET person = w.person, joins = w.joins, before = w.before, after = w.after,
                    gifts = w.gifts, gives = w.gives, amount = %s
                FROM contribution_worth w, campaign c
                WHERE entry.entry_id IN (%s) AND w.entry_id = entry.entry_id AND c.id = entry.campaign_id
                RETURNING entry.campaign_id, old.person AS old_person, old.joins AS old_joins, old.gifts AS old_gifts,
                    old.gives AS old_gives, old.amount AS old_amount, new.person, new.joins, new.gifts, new.gives, new.amount)
            , delta AS (
                SELECT campaign_id, person, joins, null::bigint AS before, null::bigint AS after,
                       gifts, gives, amount
                FROM (SELECT campaign_id, old_person AS person, -old_joins AS joins, -old_gifts AS gifts, -old_gives AS gives,
                             -old_amount AS amount FROM changed
                      UNION ALL
                      SELECT campaign_id, person, joins, gifts, gives, amount FROM changed) both_ways)
            """.formatted(CountingRules.AMOUNT, TOUCHED) + ADD_UP;

    /** The first or the last of a person may be another one now. With what was counted by others until their rows were held. */
    private static final String JUDGE_AGAIN =
            """
            WITH touched AS (
                SELECT DISTINCT campaign_id, person FROM campaign_entry WHERE entry_id IN (%s) AND person IS NOT NULL)
            , known AS (
                SELECT t.campaign_id, t.person, e.*
                FROM touched t CROSS JOIN LATERAL (
                    SELECT %s
                    FROM (SELECT c.id FROM contribution c
                          WHERE c.member_key = t.person AND c.kind IN ('member-joined', 'gift-redeemed', 'cancellation')
                          UNION
                          SELECT m.entry_id FROM contribution c JOIN contribution_match m ON m.original_id = c.id
                          WHERE c.member_key = t.person AND c.kind = 'member-joined' OFFSET 0) theirs
                    JOIN campaign_entry e ON e.campaign_id = t.campaign_id AND e.entry_id = theirs.id
                    WHERE e.person = t.person) e)
            , total AS (
                UPDATE campaign_person p
                SET before = k.before, after = k.after
                FROM known k WHERE p.campaign_id = k.campaign_id AND p.person = k.person
                RETURNING p.campaign_id, 0 AS new_members, %s, 0 AS gifts, 0 AS supporters, 0 AS amount)
            """.formatted(TOUCHED, CountingRules.FIRST_AND_LAST, MORE_MEMBERS) + ADD_TO_COUNT;

    private final DataSource database;
    private final Clock clock;

    Counting(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void count(@Observes Recorded recorded) {
        List<UUID> entries = recorded.entries().map(Contributed::id).toList();
        Set<UUID> touched = recorded.matches()
                .flatMap(match -> Stream.of(match.entryId(), match.originalId()))
                .collect(Collectors.toSet());
        try (Connection connection = database.getConnection()) {
            if (!touched.isEmpty()) {
                holdPersons(connection, recorded, touched);
            }
            // Nothing has happened to them yet but what is among the matches, which are counted right after.
            count(connection, entries, "contribution_at_first");
            if (!touched.isEmpty()) {
                countAgain(connection, touched);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(Refusal.of("contributions could not be counted", e));
        }
    }

    private static void holdPersons(Connection connection, Recorded recorded, Set<UUID> touched) throws SQLException {
        byte[][] persons = Stream.concat(
                        recorded.entries().map(Contributed::memberKey),
                        recorded.matches().map(Matched::originalMemberKey))
                .filter(Objects::nonNull)
                .toArray(byte[][]::new);
        try (PreparedStatement hold = connection.prepareStatement(HOLD_PERSONS)) {
            hold.setArray(1, connection.createArrayOf("bytea", persons));
            set(hold, 2, connection.createArrayOf("uuid", touched.toArray()));
            hold.execute();
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
        Array ids = connection.createArrayOf("uuid", touched.toArray());
        try (PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement count = connection.prepareStatement(COUNT_AGAIN);
                PreparedStatement judge = connection.prepareStatement(JUDGE_AGAIN)) {
            set(hold, 1, ids);
            hold.execute();
            for (PreparedStatement again : List.of(count, judge)) {
                set(again, 1, ids);
                again.setObject(TIMES + 1, clock.instant().atOffset(ZoneOffset.UTC));
                again.executeUpdate();
            }
        }
    }

    private static void set(PreparedStatement statement, int first, Array touched) throws SQLException {
        for (int i = 0; i < TIMES; i++) {
            statement.setArray(first + i, touched);
        }
    }
}
