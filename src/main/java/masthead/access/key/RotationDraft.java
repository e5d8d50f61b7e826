package masthead.access.key;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import masthead.platform.http.OptionalDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the old secret of a key goes when it gets a new one. */
@Schema(name = "RotationDraft", description = "How the old secret of a key goes when it gets a new one.")
public record RotationDraft(
        @Schema(
                description =
                        "How many seconds the old secret works beside the new one; a day when left out, at most 30 days. With 0 it ends "
                                + "at once: for one that others may have seen.",
                examples = "3600")
        @Min(0) @Max(RotationDraft.LONGEST) @Nullable Integer overlapSeconds)
        implements OptionalDraft {

    static final int LONGEST = 30 * 24 * 60 * 60;

    private static final Duration USUAL = Duration.ofDays(1);

    Duration overlap() {
        return overlapSeconds == null ? USUAL : Duration.ofSeconds(overlapSeconds);
    }
}
