package masthead.access.audit;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a JSON Patch (RFC 6902), with what was there before. */
@Schema(
        name = "AuditStep",
        description =
                "One step of a JSON Patch (RFC 6902). What it tells beyond that (`was`), whoever applies it ignores.")
record AuditStep(
        @Schema(description = "`add`, `remove` or `replace`.", examples = "replace")
        String op,

        @Schema(
                description =
                        "Where: a JSON pointer (RFC 6901) into what the steps before have made; empty for the whole thing.",
                examples = "/headline")
        String path,

        @Schema(
                implementation = Object.class,
                description = "What is there now; null if nothing. `changed` stands for what is secret or a person's.")
        @Nullable JsonNode value,

        @Schema(implementation = Object.class, description = "What was there; null if nothing.") @Nullable JsonNode was) {}
