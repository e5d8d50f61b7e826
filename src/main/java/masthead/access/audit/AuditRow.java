package masthead.access.audit;

import java.util.List;
import java.util.UUID;
import masthead.access.audit.AuditedRequest.Facts;
import org.jspecify.annotations.Nullable;

/** An entry before it is written. */
record AuditRow(
        Facts facts,
        @Nullable String targetType,
        @Nullable UUID targetId,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String code,
        List<String> changed,
        List<AuditStep> patch) {

    static AuditRow done(
            Facts facts, @Nullable String type, @Nullable UUID id, List<String> changed, List<AuditStep> patch) {
        return new AuditRow(facts, type, id, Outcome.DONE, facts.status(), null, changed, patch);
    }

    static AuditRow refused(Facts facts, @Nullable String type, @Nullable UUID id, int status, String code) {
        return new AuditRow(facts, type, id, Outcome.REFUSED, status, code, List.of(), List.of());
    }
}
