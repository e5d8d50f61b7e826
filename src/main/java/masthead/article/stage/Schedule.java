package masthead.article.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which revision readers get, and when. The instant rules; zone and local time are what an editor meant by it and is shown again.
 */
@Embeddable
@Schema(name = "Schedule", description = "Which revision readers get, and when.")
public record Schedule(
        @Column(name = "scheduled_revision")
        @Schema(description = "The revision that is published then, whatever is saved until then.", examples = "3")
        int revision,

        @Column(name = "scheduled_at") @Schema(description = "When readers get it.")
        Instant at,

        @Column(name = "scheduled_zone")
        @Schema(description = "The zone in which it was planned, as IANA names it.", examples = "Europe/Kyiv")
        String zone,

        @Column(name = "scheduled_local_time")
        @Schema(description = "What clocks in that zone show then.", examples = "2026-12-01T08:00")
        String localTime,

        @Column(name = "scheduled_end")
        @Schema(description = "When readers no longer have it; null if not planned.")
        @Nullable Instant unpublishAt) {

    private static final String UTC = "UTC";

    static Schedule of(int revision, Instant at, @Nullable ZoneId zone, @Nullable Instant unpublishAt) {
        ZoneId shown = zone == null ? ZoneId.of(UTC) : zone;
        return new Schedule(
                revision, at, shown.getId(), LocalDateTime.ofInstant(at, shown).toString(), unpublishAt);
    }

    Schedule of(int another) {
        return new Schedule(another, at, zone, localTime, unpublishAt);
    }

    /** Of what must not be published earlier. */
    public static Schedule atEndOfEmbargo(int revision, Instant embargoUntil) {
        return of(revision, embargoUntil, null, null);
    }
}
