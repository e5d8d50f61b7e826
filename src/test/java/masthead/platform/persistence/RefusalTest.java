package masthead.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void tellsWhatFailedAndHowButNotWhatTheDatabaseRepeats() {
        SQLException refusal = Refusal.of(
                "the words of 42 could not be written", new SQLException("syntax error: \"the text\"", "42601"));

        assertEquals("the words of 42 could not be written (SQLSTATE 42601)", refusal.getMessage());
        assertEquals("42601", refusal.getSQLState());
        assertNull(refusal.getCause());
    }
}
