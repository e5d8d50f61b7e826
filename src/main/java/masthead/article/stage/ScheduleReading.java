package masthead.article.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import masthead.desk.MomentReading;
import masthead.platform.http.StrictJson;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Finds the moment that an editor means, or all that keeps it from being one. */
public final class ScheduleReading {

    private final ScheduleDraft draft;
    private final MomentReading moment;
    private final List<Fault> faults;

    /** @param embargoUntil the earliest that is allowed */
    public ScheduleReading(ScheduleDraft draft, Instant now, @Nullable Instant embargoUntil) {
        this.draft = draft;
        this.moment = new MomentReading("", draft.at(), draft.localTime(), draft.zone());
        this.faults = new ArrayList<>(moment.faults());
        Instant at = moment.at();
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
        return MomentReading.isTooFar(time, now);
    }

    public static Fault tooFar(String pointer) {
        return MomentReading.tooFar(pointer);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The moment; null if that cannot be said. */
    public @Nullable Instant at() {
        return moment.at();
    }

    /** Of a reading without faults. */
    public Schedule schedule(int revision) {
        Instant at = moment.at();
        if (at == null) {
            throw new IllegalStateException("it has faults");
        }
        return Schedule.of(revision, at, moment.zone(), draft.unpublishAt());
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
