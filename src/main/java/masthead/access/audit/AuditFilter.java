package masthead.access.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted: those that fit all that is given. */
public record AuditFilter(
        @QueryParam("actorId")
        @Parameter(
                description = "Only what this caller did or wanted to do.",
                example = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable UUID actorId,

        @QueryParam("operation")
        @Parameter(description = "Only this operation, by its `operationId`.", example = "publishArticle")
        @Nullable String operation,

        @QueryParam("targetType")
        @Parameter(description = "Only what concerns things of this type.", example = "article")
        @Nullable String targetType,

        @QueryParam("targetId")
        @Parameter(description = "Only what concerns this thing.", example = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable UUID targetId,

        @QueryParam("outcome") @Parameter(description = "Only what was done, or only what was refused.") @Nullable Outcome outcome,

        @QueryParam("from") @Parameter(description = "From this time on.", example = "2026-11-23T00:00:00Z") @Nullable Instant from,

        @QueryParam("to")
        @Parameter(description = "Until before this time.", example = "2026-11-24T00:00:00Z")
        @Nullable Instant to) {

    /** Conditions of SQL, each with the value of its one parameter. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "e.actor_id = ?", actorId);
        put(conditions, "e.operation = ?", operation);
        put(conditions, "e.target_type = ?", targetType);
        put(conditions, "e.target_id = ?", targetId);
        put(conditions, "e.outcome = ?", outcome == null ? null : outcome.word());
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
