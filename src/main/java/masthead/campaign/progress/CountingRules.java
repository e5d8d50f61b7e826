package masthead.campaign.progress;

/**
 * Which contributions count for which campaign, as conditions of SQL on {@code contribution_worth w} and {@code campaign c}: one
 * that names a campaign counts for that and no other; any other one for each that runs and whose goal is of its kind, and, where
 * money is counted, of its currency. In both cases only within the window of the goal.
 */
final class CountingRules {

    private static final String IN_WINDOW = """
            w.at >= coalesce(c.goal_counts_from, c.live_since)
            AND (c.goal_counts_until IS NULL OR w.at < c.goal_counts_until)
            AND (c.ended_at IS NULL OR w.at < c.ended_at)""";

    private static final String IS_NAMED = "w.campaign_id = c.id AND c.live_since IS NOT NULL";

    private static final String FITS = """
            w.campaign_id IS NULL AND c.state IN ('live', 'paused')
            AND CASE c.goal_type
                WHEN 'new-members' THEN w.kind IN ('member-joined', 'gift-redeemed')
                WHEN 'members-total' THEN w.kind IN ('member-joined', 'gift-redeemed', 'cancellation')
                WHEN 'gifts' THEN w.kind = 'gift-purchased'
                WHEN 'amount' THEN w.kind IN ('member-joined', 'gift-purchased', 'donation') AND w.currency = c.goal_currency
                ELSE false END""";

    static final String COUNTS =
            "w.kind NOT IN ('refund', 'correction') AND ((%s) OR (%s)) AND %s".formatted(IS_NAMED, FITS, IN_WINDOW);

    /** What of its money counts: only that of the goal's currency. */
    static final String AMOUNT = "CASE WHEN w.currency = c.goal_currency THEN w.amount ELSE 0 END";

    /** Of several entries of one person: what the first says of before it, and the last that stands of after it. */
    static final String FIRST_AND_LAST = "min(before) AS before, max(after) AS after";

    /** How many members more, or fewer, a person makes by that: of the row that this is formatted with. */
    static final String MEMBERS = "coalesce((%1$s.after & 1) + (%1$s.before & 1) - 1, 0)";

    private CountingRules() {}
}
