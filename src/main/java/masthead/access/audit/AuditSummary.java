package masthead.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit as lists have it. */
@Schema(
        name = "AuditSummary",
        description = "An entry of the audit: one thing that a request changed, or one request that was refused.")
record AuditSummary(
        UUID id,

        @Schema(description = "When.") Instant at,

        @Schema(description = "What the one who acts is known by.")
        ActorKind actorKind,

        @Schema(description = "Who acts; null for the service itself.") @Nullable UUID actorId,

        @Schema(description = "The name of who acts; null for the service itself.", examples = "admin") @Nullable String actor,

        @Schema(description = "The IP address that it came from; null for the service itself.", examples = "192.0.2.17")
        @Nullable String address,

        @Schema(
                description =
                        "The `X-Request-Id` of the request; all that it changed has the same. Null for the service itself.",
                examples = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10")
        @Nullable String requestId,

        @Schema(description = "The method of HTTP; null for the service itself.", examples = "POST") @Nullable String method,

        @Schema(
                description =
                        "The operation, by its `operationId`; null for the service itself, and where there is none.",
                examples = "publishArticle")
        @Nullable String operation,

        @Schema(description = "The type of what it concerns.", examples = "article") @Nullable String targetType,

        @Schema(description = "What it concerns; null for what is not there yet, or many.") @Nullable UUID targetId,

        @Schema(description = "What came of it.") Outcome outcome,

        @Schema(description = "The status of HTTP; null for the service itself.", examples = "200") @Nullable Integer status,

        @Schema(description = "The `code` of the problem that it was refused with; null for what was done.") @Nullable String code,

        @Schema(
                description =
                        "The names of what changed; of something new or gone, all that it had. Empty if nothing did.")
        List<String> changed) {}
