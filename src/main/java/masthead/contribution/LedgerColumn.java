package masthead.contribution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of what is about to come into the ledger, as an array of the values of many entries: that costs the database half of what
 * JSON does. Nothing in it tells who it is.
 */
record LedgerColumn(String name, String type, Function<Entry, @Nullable Object> value) {

    /** Names that hold no such character are told from each other by it. */
    static final char BETWEEN_NAMES = '\u001f';

    private static final List<LedgerColumn> ALL = List.of(
            new LedgerColumn("id", "uuid", Entry::id),
            new LedgerColumn("kind", "text", entry -> entry.told().kind().word()),
            new LedgerColumn("source", "text", entry -> entry.told().source()),
            new LedgerColumn("source_event_id", "text", entry -> entry.told().sourceEventId()),
            new LedgerColumn("at", "timestamptz", entry -> entry.told().at()),
            new LedgerColumn("recorded_by", "text", Entry::by),
            new LedgerColumn("campaign_id", "uuid", entry -> entry.told().campaignId()),
            new LedgerColumn("amount", "bigint", entry -> entry.told().amount()),
            new LedgerColumn("currency", "text", entry -> entry.told().currency()),
            new LedgerColumn("member_key", "text", LedgerColumn::memberKey),
            new LedgerColumn("renewal", "boolean", entry -> entry.told().renewal()),
            new LedgerColumn("tier_id", "uuid", entry -> entry.told().tierId()),
            new LedgerColumn("gift_months", "integer", LedgerColumn::giftMonths),
            new LedgerColumn("refers_to", "text", LedgerColumn::refersTo),
            new LedgerColumn("corrects_id", "uuid", entry -> entry.told().correctsId()),
            new LedgerColumn("reason", "text", entry -> entry.told().reason()),
            new LedgerColumn(
                    "variant", "text", entry -> entry.told().attribution().variant()),
            new LedgerColumn(
                    "placement", "text", entry -> entry.told().attribution().placement()),
            new LedgerColumn(
                    "article_id", "uuid", entry -> entry.told().attribution().articleId()));

    /**
     * A table of them in SQL, with a parameter for each. It is in a query of its own so that the database does not see how many values
     * there are: it would plan few of them anew each time, which costs more than writing them.
     */
    static final String TABLE = "unnest(%s) AS n (%s)"
            .formatted(
                    ALL.stream()
                            .map(column -> "(SELECT ?::%s[])".formatted(column.type()))
                            .collect(Collectors.joining(", ")),
                    ALL.stream().map(LedgerColumn::name).collect(Collectors.joining(", ")));

    /** @param first the number of the first parameter */
    static void set(PreparedStatement statement, int first, List<Entry> entries) throws SQLException {
        Connection connection = statement.getConnection();
        int place = first;
        for (LedgerColumn column : ALL) {
            Object[] values = entries.stream().map(column.value()).toArray();
            statement.setArray(place++, connection.createArrayOf(column.type(), values));
        }
    }

    private static @Nullable String memberKey(Entry entry) {
        byte[] key = entry.memberKey();
        return key == null ? null : HexFormat.of().formatHex(key);
    }

    private static @Nullable Integer giftMonths(Entry entry) {
        GiftOrder gift = entry.told().gift();
        return gift == null ? null : gift.months();
    }

    private static String refersTo(Entry entry) {
        return String.join(String.valueOf(BETWEEN_NAMES), entry.told().refersTo());
    }
}
