package masthead.newsletter.edition;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import masthead.desk.MomentReading;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When an edition is to be sent: at an instant, or when clocks in a zone show a time. */
@Schema(
        name = "EditionScheduleDraft",
        description =
                "When an edition is to be sent: at an instant (`at`), or when clocks in a zone show a time (`localTime` and "
                        + "`zone`). Where both are given they must agree.")
public record EditionScheduleDraft(
        @Schema(description = "The instant; within ten years.") @Nullable Instant at,

        @Schema(
                description =
                        "What clocks in `zone` show then, to the minute, second or millisecond. Where clocks show it twice "
                                + "because they are set back, the first time is meant, unless `at` says otherwise.",
                examples = "2026-12-01T07:00")
        @Pattern(regexp = MomentReading.LOCAL_TIME, message = "must be a day and a time such as 2026-12-01T07:00") @Size(max = 23) @Nullable String localTime,

        @Schema(
                description = "A time zone as IANA names it; `UTC` when left out with `at`. Needed with `localTime`.",
                examples = "Europe/Kyiv")
        @Size(max = 64) @Nullable String zone)
        implements Draft {}
