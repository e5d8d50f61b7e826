package masthead.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingTest {

    private static final Instant BEGAN = Instant.parse("2026-11-23T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "olena, , 2026-11-23T18:00:00Z, true",
        "olena, , 2026-11-23T18:09:59.999Z, true",
        "olena, , 2026-11-23T18:10:00Z, false",
        // The clocks of two replicas differ.
        "olena, , 2026-11-23T17:59:59Z, false",
        "petro, , 2026-11-23T18:01:00Z, false",
        "olena, Checked, 2026-11-23T18:01:00Z, false",
    })
    void continuesWhatTheSamePersonBeganWithinTenMinutes(
            String by, @Nullable String note, Instant savedAt, boolean continues) {
        Sitting before = sitting("olena", null, BEGAN);

        assertEquals(continues, sitting(by, note, savedAt).continues(before));
    }

    @Test
    void doesNotContinueWhatHasANote() {
        Sitting before = sitting("olena", "Checked", BEGAN);

        assertFalse(sitting("olena", null, BEGAN.plusSeconds(1)).continues(before));
    }

    private static Sitting sitting(String by, @Nullable String note, Instant at) {
        return Sitting.of(new Edit(by, at), note);
    }
}
