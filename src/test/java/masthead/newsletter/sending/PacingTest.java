package masthead.newsletter.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Rates: each mail gets the next free moment. */
class PacingTest {

    private record Rates(OptionalDouble perSecond, OptionalDouble perDomain, Map<String, Double> domains)
            implements SendingSettings {

        @Override
        public Duration firstRetry() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration longestRetry() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration deadline() {
            return Duration.ofDays(1);
        }

        @Override
        public double mostBounces() {
            return 0.1;
        }

        @Override
        public int fewestBounces() {
            return 50;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }
    }

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void withoutRatesNothingWaits() {
        Pacing pacing = new Pacing(new Rates(NONE, NONE, Map.of()));
        for (int i = 0; i < 1000; i++) {
            assertEquals(Duration.ZERO, pacing.ofAll());
            assertEquals(Duration.ZERO, pacing.ofDomain("example.org", false));
        }
    }

    @Test
    void allMailsTogetherKeepToTheRate() {
        Pacing pacing = new Pacing(new Rates(OptionalDouble.of(2), NONE, Map.of()));
        long begin = System.nanoTime();
        long last = begin;
        for (int i = 0; i < 201; i++) {
            last = System.nanoTime() + pacing.ofAll().toNanos();
        }
        assertTrue(last - begin >= Duration.ofSeconds(100).toNanos(), "the last of 201 goes after 100 seconds");
        assertTrue(last - begin < Duration.ofSeconds(160).toNanos(), "and not much later");
    }

    @Test
    void aSlowDomainSendsBackWhatWouldWaitLongAndHoldsUpNoOther() {
        Pacing pacing = new Pacing(new Rates(NONE, OptionalDouble.of(0.1), Map.of("quick.example", 1e9)));
        assertEquals(Duration.ZERO, pacing.ofDomain("slow.example", false));
        Duration second = pacing.ofDomain("SLOW.example", false);
        Duration third = pacing.ofDomain("slow.example", false);
        assertTrue(second.compareTo(Duration.ofSeconds(10)) > 0, second::toString);
        assertTrue(third.compareTo(second) > 0, "each has a moment of its own");
        assertEquals(Duration.ZERO, pacing.ofDomain("other.example", false));
        for (int i = 0; i < 100; i++) {
            assertTrue(pacing.ofDomain("quick.example", false).compareTo(Pacing.PATIENCE) < 0);
        }
    }
}
