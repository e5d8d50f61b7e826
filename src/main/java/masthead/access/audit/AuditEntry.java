package masthead.access.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit, with what changed. */
@Schema(name = "AuditEntry", description = "An entry of the audit, with what changed.")
record AuditEntry(
        @Schema(description = "What lists have of it.") AuditSummary summary,

        @Schema(
                description =
                        "A JSON Patch (RFC 6902) from what was to what is; null where it would have more than 64 KiB: then "
                                + "`changed` is all that is kept.")
        @Nullable List<AuditStep> patch) {}
