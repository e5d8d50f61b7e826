package masthead.article.stage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import masthead.platform.http.StrictJson;
import masthead.platform.http.TimeZoneName;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Finds the moment that an editor means, or all that keeps it from being one. */
public final class ScheduleReading {

    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final ScheduleDraft draft;
    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable ZoneId zone;
    private final @Nullable Instant at;

    /** @param embargoUntil the earliest that is allowed */
    public ScheduleReading(ScheduleDraft draft, Instant now, @Nullable Instant embargoUntil) {
        this.draft = draft;
        this.zone = zone();
        this.at = instant(localTime());
        if (at != null) {
            checkTime(at, now, embargoUntil);
        }
        Instant end = draft.unpublishAt();
        if (end != null && !end.isAfter(at == null ? now : at)) {
            faults.add(Fault.at("/unpublishAt", "out-of-range", "must be later than the publishing"));
        } else if (end != null && isTooFar(end, now)) {
            faults.add(tooFar("/unpublishAt"));
        }
    }

    /** Whether nobody plans that far ahead. */
    public static boolean isTooFar(Instant time, Instant now) {
        return time.isAfter(now.plus(FARTHEST));
    }

    public static Fault tooFar(String pointer) {
        return Fault.at(pointer, "out-of-range", "must lie within ten years");
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The moment; null if that cannot be said. */
    public @Nullable Instant at() {
        return at;
    }

    /** Of a reading without faults. */
    public Schedule schedule(int revision) {
        if (at == null) {
            throw new IllegalStateException("it has faults");
        }
        return Schedule.of(revision, at, zone, draft.unpublishAt());
    }

    private @Nullable ZoneId zone() {
        if (draft.zone() == null) {
            if (draft.localTime() != null) {
                faults.add(Fault.at("/zone", "required", "must be given with localTime"));
            }
            return null;
        }
        if (!TimeZoneName.Check.isKnown(draft.zone())) {
            faults.add(
                    Fault.at("/zone", "unknown-zone", "must be a time zone of the IANA database, such as Europe/Kyiv"));
            return null;
        }
        return ZoneId.of(draft.zone());
    }

    private @Nullable LocalDateTime localTime() {
        if (draft.localTime() == null) {
            if (draft.at() == null) {
                faults.add(Fault.at("/at", "required", "must be given, or localTime with zone"));
            }
            return null;
        }
        try {
            return LocalDateTime.parse(draft.localTime());
        } catch (DateTimeException e) {
            faults.add(Fault.at("/localTime", "malformed", "is a day or a time that no calendar or clock has"));
            return null;
        }
    }

    private @Nullable Instant instant(@Nullable LocalDateTime localTime) {
        if (localTime == null || zone == null) {
            return draft.at();
        }
        ZoneOffsetTransition transition = zone.getRules().getTransition(localTime);
        if (transition != null && transition.isGap()) {
            faults.add(Fault.at(
                    "/localTime",
                    "skipped-by-clocks",
                    "does not exist in %s: clocks are set from %s to %s"
                            .formatted(zone, transition.getDateTimeBefore(), transition.getDateTimeAfter())));
            return null;
        }
        if (draft.at() == null) {
            // Of two offsets the earlier comes first.
            return localTime.toInstant(
                    zone.getRules().getValidOffsets(localTime).getFirst());
        }
        LocalDateTime shown = LocalDateTime.ofInstant(draft.at(), zone);
        if (!shown.equals(localTime)) {
            faults.add(Fault.at(
                    "/localTime",
                    "contradiction",
                    "is not what clocks in %s show at that instant: %s".formatted(zone, shown)));
        }
        return draft.at();
    }

    private void checkTime(Instant time, Instant now, @Nullable Instant embargoUntil) {
        String pointer = draft.at() == null ? "/localTime" : "/at";
        if (!time.isAfter(now)) {
            faults.add(Fault.at(pointer, "out-of-range", "must lie in the future"));
        } else if (embargoUntil != null && time.isBefore(embargoUntil)) {
            faults.add(Fault.at(
                    pointer,
                    "embargoed",
                    "must not be earlier than the end of the embargo, %s".formatted(StrictJson.text(embargoUntil))));
        } else if (isTooFar(time, now)) {
            faults.add(tooFar(pointer));
        }
    }
}
