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

    /** Of several entries of one person: what the first says of before, and the last that stands says of now. */
    static final String FIRST_AND_LAST = """
            min(at) FILTER (WHERE was_member IS NOT NULL) AS first_at,
            (array_agg(was_member ORDER BY at, was_member DESC) FILTER (WHERE was_member IS NOT NULL))[1] AS was_member,
            max(at) FILTER (WHERE is_member IS NOT NULL) AS last_at,
            (array_agg(is_member ORDER BY at DESC, is_member DESC) FILTER (WHERE is_member IS NOT NULL))[1] AS is_member""";

    private CountingRules() {}
}
