package masthead.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import masthead.platform.http.TimeZoneName;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Finds the moment that is meant by an instant, or by a zone and what clocks show there, or all that keeps it from being one. */
public final class MomentReading {

    /** How a local time is written. */
    public static final String LOCAL_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,3})?)?";

    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final String pointer;
    private final @Nullable Instant given;
    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable ZoneId zone;
    private final @Nullable Instant at;

    /** @param pointer where in the draft {@code at}, {@code localTime} and {@code zone} stand */
    public MomentReading(String pointer, @Nullable Instant at, @Nullable String localTime, @Nullable String zone) {
        this.pointer = pointer;
        this.given = at;
        this.zone = zone(zone, localTime);
        this.at = instant(localTime(localTime));
    }

    /** Whether nobody plans that far ahead. */
    public static boolean isTooFar(Instant time, Instant now) {
        return time.isAfter(now.plus(FARTHEST));
    }

    public static Fault tooFar(String pointer) {
        return Fault.at(pointer, "out-of-range", "must lie within ten years");
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The moment; null if that cannot be said. */
    public @Nullable Instant at() {
        return at;
    }

    /** The zone; null if none is given, or none that there is. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    private @Nullable ZoneId zone(@Nullable String name, @Nullable String localTime) {
        if (name == null) {
            if (localTime != null) {
                faults.add(Fault.at(pointer + "/zone", "required", "must be given with localTime"));
            }
            return null;
        }
        if (!TimeZoneName.Check.isKnown(name)) {
            faults.add(Fault.at(
                    pointer + "/zone",
                    "unknown-zone",
                    "must be a time zone of the IANA database, such as Europe/Kyiv"));
            return null;
        }
        return ZoneId.of(name);
    }

    private @Nullable LocalDateTime localTime(@Nullable String localTime) {
        if (localTime == null) {
            if (given == null) {
                faults.add(Fault.at(pointer + "/at", "required", "must be given, or localTime with zone"));
            }
            return null;
        }
        try {
            return LocalDateTime.parse(localTime);
        } catch (DateTimeException e) {
            faults.add(
                    Fault.at(pointer + "/localTime", "malformed", "is a day or a time that no calendar or clock has"));
            return null;
        }
    }

    private @Nullable Instant instant(@Nullable LocalDateTime localTime) {
        if (localTime == null || zone == null) {
            return given;
        }
        ZoneOffsetTransition transition = zone.getRules().getTransition(localTime);
        if (transition != null && transition.isGap()) {
            faults.add(Fault.at(
                    pointer + "/localTime",
                    "skipped-by-clocks",
                    "does not exist in %s: clocks are set from %s to %s"
                            .formatted(zone, transition.getDateTimeBefore(), transition.getDateTimeAfter())));
            return null;
        }
        if (given == null) {
            // Of two offsets the earlier comes first.
            return localTime.toInstant(
                    zone.getRules().getValidOffsets(localTime).getFirst());
        }
        LocalDateTime shown = LocalDateTime.ofInstant(given, zone);
        if (!shown.equals(localTime)) {
            faults.add(Fault.at(
                    pointer + "/localTime",
                    "contradiction",
                    "is not what clocks in %s show at that instant: %s".formatted(zone, shown)));
        }
        return given;
    }
}
