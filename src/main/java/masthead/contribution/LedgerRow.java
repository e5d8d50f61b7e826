package masthead.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the database reads it, with the names of its columns: nothing that tells who it is. */
record LedgerRow(
        UUID id,
        String kind,
        String source,
        @JsonProperty("source_event_id") String sourceEventId,
        Instant at,
        @JsonProperty("recorded_at") Instant recordedAt,
        @JsonProperty("recorded_by") String recordedBy,
        @JsonProperty("campaign_id") @Nullable UUID campaignId,
        @Nullable Long amount,
        @Nullable String currency,
        @JsonProperty("member_key") @Nullable String memberKey,
        boolean renewal,
        @JsonProperty("tier_id") @Nullable UUID tierId,
        @JsonProperty("gift_months") @Nullable Integer giftMonths,
        @JsonProperty("refers_to") List<String> refersTo,
        @JsonProperty("corrects_id") @Nullable UUID correctsId,
        @Nullable String reason,
        @Nullable String variant,
        @Nullable String placement,
        @JsonProperty("article_id") @Nullable UUID articleId) {

    static LedgerRow of(Entry entry, Instant now) {
        NewContribution told = entry.told();
        byte[] key = entry.memberKey();
        return new LedgerRow(
                entry.id(),
                told.kind().word(),
                told.source(),
                told.sourceEventId(),
                told.at(),
                now,
                entry.by(),
                told.campaignId(),
                told.amount(),
                told.currency(),
                key == null ? null : "\\x" + HexFormat.of().formatHex(key),
                told.renewal(),
                told.tierId(),
                told.gift() == null ? null : told.gift().months(),
                told.refersTo(),
                told.correctsId(),
                told.reason(),
                told.attribution().variant(),
                told.attribution().placement(),
                told.attribution().articleId());
    }
}
