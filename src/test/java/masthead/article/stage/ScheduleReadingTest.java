package masthead.article.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleReadingTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final String KYIV = "Europe/Kyiv";

    @Test
    void anInstantIsShownAsClocksInItsZoneShowIt() {
        assertEquals(
                new Schedule(3, Instant.parse("2026-12-01T06:00:00Z"), KYIV, "2026-12-01T08:00", null),
                read("2026-12-01T06:00:00Z", null, KYIV).schedule(3));
        assertEquals(
                new Schedule(3, Instant.parse("2026-12-01T06:00:30Z"), "UTC", "2026-12-01T06:00:30", null),
                read("2026-12-01T06:00:30Z", null, null).schedule(3));
    }

    @Test
    void whatClocksShowIsAnInstant() {
        assertEquals(
                Instant.parse("2026-12-01T06:00:00Z"),
                read(null, "2026-12-01T08:00", KYIV).at());
        assertEquals(
                Instant.parse("2026-07-01T05:00:00Z"),
                read(null, "2026-07-01T08:00", KYIV).at());
    }

    @Test
    void aTimeThatClocksSkipIsRefusedByName() {
        Fault skipped = onlyFault(read(null, "2026-03-29T03:30", KYIV));

        assertEquals("/localTime", skipped.pointer());
        assertEquals("skipped-by-clocks", skipped.code());
        assertEquals(
                "does not exist in Europe/Kyiv: clocks are set from 2026-03-29T03:00 to 2026-03-29T04:00",
                skipped.detail());
        assertEquals(
                "skipped-by-clocks",
                onlyFault(read("2026-03-29T01:30:00Z", "2026-03-29T03:30", KYIV))
                        .code());
    }

    @Test
    void ofATimeThatClocksShowTwiceTheFirstIsMeantUnlessTheInstantSaysOtherwise() {
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                read(null, "2026-10-25T03:30", KYIV).at());
        assertEquals(
                Instant.parse("2026-10-25T01:30:00Z"),
                read("2026-10-25T01:30:00Z", "2026-10-25T03:30", KYIV).at());
        assertEquals(
                "contradiction",
                onlyFault(read("2026-10-25T02:30:00Z", "2026-10-25T03:30", KYIV))
                        .code());
    }

    @Test
    void bothMustAgree() {
        assertTrue(read("2026-12-01T06:00:00Z", "2026-12-01T08:00:00", KYIV)
                .faults()
                .isEmpty());
        Fault contradiction = onlyFault(read("2026-12-01T06:00:30Z", "2026-12-01T08:00", KYIV));
        assertEquals("contradiction", contradiction.code());
        assertEquals(
                "is not what clocks in Europe/Kyiv show at that instant: 2026-12-01T08:00:30", contradiction.detail());
    }

    @Test
    void whatIsNoTimeIsRefusedWithItsPlace() {
        assertEquals(List.of("/at"), places(read(null, null, null)));
        assertEquals(List.of("/at"), places(read(null, null, KYIV)));
        assertEquals(List.of("/zone"), places(read(null, "2026-12-01T08:00", null)));
        assertEquals(List.of("/zone"), places(read("2026-12-01T06:00:00Z", null, "+02:00")));
        assertEquals(List.of("/zone", "/localTime"), places(read(null, "2026-02-30T08:00", "Europe/Atlantis")));
        assertEquals(List.of("/at"), places(read("2026-01-15T12:00:00Z", null, null)));
        assertEquals(List.of("/localTime"), places(read(null, "2026-01-15T14:00", KYIV)));
        assertEquals(List.of("/at"), places(read("2036-02-01T00:00:00Z", null, null)));
    }

    @Test
    void nothingIsPlannedBeforeTheEmbargoEnds() {
        Instant embargo = Instant.parse("2026-12-01T06:00:00Z");
        ScheduleDraft before = new ScheduleDraft(embargo.minusSeconds(1), null, null, null);
        ScheduleDraft then = new ScheduleDraft(embargo, null, null, null);

        assertEquals(
                "embargoed",
                onlyFault(new ScheduleReading(before, NOW, embargo)).code());
        assertTrue(new ScheduleReading(then, NOW, embargo).faults().isEmpty());
    }

    @Test
    void theEndIsLaterThanTheBeginning() {
        Instant at = Instant.parse("2026-12-01T06:00:00Z");

        assertEquals(
                List.of("/unpublishAt"), places(new ScheduleReading(new ScheduleDraft(at, null, null, at), NOW, null)));
        assertEquals(
                List.of("/at", "/unpublishAt"),
                places(new ScheduleReading(new ScheduleDraft(null, null, null, NOW), NOW, null)));
        assertEquals(
                at.plusSeconds(1),
                new ScheduleReading(new ScheduleDraft(at, null, null, at.plusSeconds(1)), NOW, null)
                        .schedule(1)
                        .unpublishAt());
    }

    private static ScheduleReading read(@Nullable String at, @Nullable String localTime, @Nullable String zone) {
        return new ScheduleReading(
                new ScheduleDraft(at == null ? null : Instant.parse(at), localTime, zone, null), NOW, null);
    }

    private static Fault onlyFault(ScheduleReading reading) {
        assertEquals(1, reading.faults().size(), reading.faults().toString());
        return reading.faults().getFirst();
    }

    private static List<String> places(ScheduleReading reading) {
        return reading.faults().stream().map(Fault::pointer).toList();
    }
}
