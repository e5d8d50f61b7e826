package masthead.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger. */
@Schema(name = "Contribution", description = "An entry of the ledger. It says nothing of who it is.")
public record ContributionView(
        UUID id,
        ContributionKind kind,

        @Schema(description = "Who told of it.", examples = "shop")
        String source,

        @Schema(description = "What it is called there.", examples = "order-20417")
        String sourceEventId,

        @Schema(description = "When it happened.") Instant at,
        @Schema(description = "When the ledger was told.") Instant recordedAt,

        @Schema(
                description =
                        "Who told the ledger: the name of a key, of somebody of the staff, or of a part of the service.")
        String recordedBy,

        @Schema(description = "The campaign that it is for; null if it counts for each that fits.") @Nullable UUID campaignId,

        @Schema(
                description = "In minor units of `currency`; null without money, and of a refund that gives back all.",
                examples = "4900")
        @Nullable Long amount,

        @Schema(description = "ISO 4217; null without money.", examples = "EUR") @Nullable String currency,

        @Schema(
                description =
                        "Whether somebody joined who was a member already: no new one, and their money counts for no goal.")
        boolean renewal,

        @Schema(description = "The tier that was bought; null if none was named.") @Nullable UUID tierId,

        @Schema(description = "How long a gift lasts; null if it is none, or was not said.") @Nullable Integer giftMonths,

        @Schema(description = "The names of what it belongs to, as the source has them.")
        List<String> refersTo,

        @Schema(description = "The entry that it belongs to; null if there is none, or it has not come yet.") @Nullable UUID matchedId,

        @Schema(description = "The entry that it takes back; null if it is no correction.") @Nullable UUID correctsId,

        @Schema(description = "The correction that took it back; null if none did.") @Nullable UUID correctedById,

        @Schema(description = "Why; null if nothing was said.") @Nullable String reason,

        Attribution attribution) {

    /** The columns that {@link #of} reads, of {@code contribution e}. */
    static final String COLUMNS = """
            e.*, (SELECT m.original_id FROM contribution_match m WHERE m.entry_id = e.id) AS matched_id,
            (SELECT c.id FROM contribution c WHERE c.corrects_id = e.id) AS corrected_by_id""";

    static ContributionView of(ResultSet row) throws SQLException {
        return new ContributionView(
                row.getObject("id", UUID.class),
                ContributionKind.of(row.getString("kind")),
                row.getString("source"),
                row.getString("source_event_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getObject("campaign_id", UUID.class),
                row.getObject("amount", Long.class),
                row.getString("currency"),
                row.getBoolean("renewal"),
                row.getObject("tier_id", UUID.class),
                row.getObject("gift_months", Integer.class),
                List.copyOf(Arrays.asList((String[]) row.getArray("refers_to").getArray())),
                row.getObject("matched_id", UUID.class),
                row.getObject("corrects_id", UUID.class),
                row.getObject("corrected_by_id", UUID.class),
                row.getString("reason"),
                new Attribution(
                        row.getString("variant"), row.getString("placement"), row.getObject("article_id", UUID.class)));
    }
}
