package masthead.contribution;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import masthead.platform.persistence.ArrayColumn;
import org.jspecify.annotations.Nullable;

/** The columns of what is about to come into the ledger. Nothing in them tells who it is. */
final class LedgerColumns {

    /** Names that hold no such character are told from each other by it. */
    static final char BETWEEN_NAMES = '\u001f';

    static final List<ArrayColumn<Entry>> ALL = List.of(
            new ArrayColumn<>("id", "uuid", Entry::id),
            new ArrayColumn<>("kind", "text", entry -> entry.told().kind().word()),
            new ArrayColumn<>("source", "text", entry -> entry.told().source()),
            new ArrayColumn<>("source_event_id", "text", entry -> entry.told().sourceEventId()),
            new ArrayColumn<>("at", "timestamptz", entry -> entry.told().at()),
            new ArrayColumn<>("recorded_by", "text", Entry::by),
            new ArrayColumn<>("campaign_id", "uuid", entry -> entry.told().campaignId()),
            new ArrayColumn<>("amount", "bigint", entry -> entry.told().amount()),
            new ArrayColumn<>("currency", "text", entry -> entry.told().currency()),
            new ArrayColumn<>("member_key", "text", LedgerColumns::memberKey),
            new ArrayColumn<>("renewal", "boolean", entry -> entry.told().renewal()),
            new ArrayColumn<>("tier_id", "uuid", entry -> entry.told().tierId()),
            new ArrayColumn<>("gift_months", "integer", LedgerColumns::giftMonths),
            new ArrayColumn<>("refers_to", "text", LedgerColumns::refersTo),
            new ArrayColumn<>("corrects_id", "uuid", entry -> entry.told().correctsId()),
            new ArrayColumn<>("reason", "text", entry -> entry.told().reason()),
            new ArrayColumn<>(
                    "variant", "text", entry -> entry.told().attribution().variant()),
            new ArrayColumn<>(
                    "placement", "text", entry -> entry.told().attribution().placement()),
            new ArrayColumn<>(
                    "article_id", "uuid", entry -> entry.told().attribution().articleId()));

    /** Of these, what tells one from the other. */
    static final List<ArrayColumn<Entry>> NAMES = ALL.stream()
            .filter(column -> Set.of("id", "source", "source_event_id").contains(column.name()))
            .toList();

    private LedgerColumns() {}

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
