package masthead.site;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people support the publisher, as it is shown. */
@Schema(name = "SupporterCountDraft", description = "How many people support the publisher, as it is shown to readers.")
public record SupporterCount(
        @Schema(description = "How many they are.", examples = "4870") @NotNull @Min(0) @Max(1_000_000_000) Integer count,

        @Schema(description = "The day on which they were counted.", examples = "2026-11-20") @NotNull LocalDate asOf) {}
