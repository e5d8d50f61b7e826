package masthead.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A moment as somebody plans it: an instant, or what clocks in a zone show. What is saved is the instant and the zone; the instant
 * rules.
 */
@Schema(
        name = "MomentDraft",
        description =
                "A moment: an instant (`at`), or what clocks in a zone show (`localTime` and `zone`). Where both are "
                        + "given they must agree; to move one in a patch, send null for the other.")
public record Moment(
        @Schema(required = true, description = "The instant; it rules.", examples = "2026-12-01T06:00:00Z") @Nullable Instant at,

        @Schema(
                required = true,
                description =
                        "What clocks in `zone` show then, to the minute, second or millisecond. Where clocks show it twice "
                                + "because they are set back, the first time is meant, unless `at` says otherwise.",
                examples = "2026-12-01T08:00")
        @Pattern(regexp = MomentReading.LOCAL_TIME, message = "must be a day and a time such as 2026-12-01T08:00") @Size(max = 23) @Nullable String localTime,

        @Schema(
                required = true,
                description = "A time zone as IANA names it; `UTC` when left out with `at`. Needed with `localTime`.",
                examples = "Europe/Kyiv")
        @Size(max = 64) @Nullable String zone) {

    private static final String UTC = "UTC";

    /** @param at the instant in that zone */
    public static Moment of(Instant at, ZoneId zone) {
        return new Moment(at, null, zone.getId());
    }

    /** The moment that is meant, as it is saved: the instant and its zone. Of one without faults. */
    public Moment read() {
        MomentReading reading = new MomentReading("", at, localTime, zone);
        return of(Objects.requireNonNull(reading.at()), reading.zone() == null ? ZoneId.of(UTC) : reading.zone());
    }

    /** As it is shown: with what clocks show then. */
    public Moment shown() {
        Moment read = read();
        Instant instant = Objects.requireNonNull(read.at());
        ZoneId place = ZoneId.of(Objects.requireNonNull(read.zone()));
        return new Moment(instant, LocalDateTime.ofInstant(instant, place).toString(), place.getId());
    }
}
