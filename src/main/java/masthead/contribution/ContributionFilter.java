package masthead.contribution;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted: those that fit all that is given. */
public record ContributionFilter(
        @QueryParam("kind") @Parameter(description = "Only what happened in this way.") @Nullable ContributionKind kind,

        @QueryParam("source") @Parameter(description = "Only what this source told.", example = "shop") @Nullable String source,

        @QueryParam("sourceEventId")
        @Parameter(description = "Only what a source calls so.", example = "order-20417")
        @Nullable String sourceEventId,

        @QueryParam("campaignId")
        @Parameter(description = "Only what names this campaign.", example = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable UUID campaignId,

        @QueryParam("unmatched")
        @Parameter(
                description =
                        "With `true` only those that belong to something that has not come yet; with `false` only all others.",
                example = "true")
        @Nullable Boolean unmatched,

        @QueryParam("from")
        @Parameter(description = "What happened from this time on.", example = "2026-11-01T00:00:00Z")
        @Nullable Instant from,

        @QueryParam("to")
        @Parameter(description = "What happened until before this time.", example = "2026-12-01T00:00:00Z")
        @Nullable Instant to) {

    /** Conditions of SQL, each with the value of its one parameter. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "e.kind = ?", kind == null ? null : kind.word());
        put(conditions, "e.source = ?", source);
        put(conditions, "e.source_event_id = ?", sourceEventId);
        put(conditions, "e.campaign_id = ?", campaignId);
        put(
                conditions,
                "e.id IN (SELECT w.entry_id FROM contribution_waiting w WHERE ?)",
                Boolean.TRUE.equals(unmatched) ? true : null);
        put(
                conditions,
                "NOT EXISTS (SELECT FROM contribution_waiting w WHERE w.entry_id = e.id AND ?)",
                Boolean.FALSE.equals(unmatched) ? true : null);
        put(conditions, "e.at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        put(conditions, "e.at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }
}
