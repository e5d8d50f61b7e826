package masthead.campaign.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import masthead.campaign.content.GoalType;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for a campaign.
 *
 * @param members how many more, or fewer, there are
 * @param amount in minor units of the goal's currency
 * @param changedAt when something was counted last; null if nothing was
 */
public record Counts(
        long newMembers,
        long members,
        long gifts,
        long supporters,
        long amount,
        @Nullable Instant changedAt) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, null);

    /** All of a campaign's stripes. */
    static final String SUM = """
            coalesce(sum(k.new_members), 0)::bigint AS new_members, coalesce(sum(k.members), 0)::bigint AS members,
            coalesce(sum(k.gifts), 0)::bigint AS gifts, coalesce(sum(k.supporters), 0)::bigint AS supporters,
            coalesce(sum(k.amount), 0)::bigint AS amount, max(k.changed_at) AS changed_at""";

    static Counts of(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new Counts(
                row.getLong("new_members"),
                row.getLong("members"),
                row.getLong("gifts"),
                row.getLong("supporters"),
                row.getLong("amount"),
                changed == null ? null : changed.toInstant());
    }

    /** Whether the same is counted, whenever that was. */
    boolean isAs(Counts other) {
        return newMembers == other.newMembers
                && members == other.members
                && gifts == other.gifts
                && supporters == other.supporters
                && amount == other.amount;
    }

    /** What is reached of a goal of this type. */
    public long toward(GoalType type, long baseline) {
        long counted = switch (type) {
            case NEW_MEMBERS -> newMembers;
            case GIFTS -> gifts;
            case MEMBERS_TOTAL -> members;
            case AMOUNT -> amount;
        };
        return Math.max(0, baseline + counted);
    }

    /** The same as a term of SQL, on {@code campaign c} and the sums {@code n}. */
    static final String TOWARD = """
            c.goal_baseline + CASE c.goal_type WHEN 'new-members' THEN n.new_members WHEN 'gifts' THEN n.gifts
                                               WHEN 'members-total' THEN n.members WHEN 'amount' THEN n.amount END""";
}
