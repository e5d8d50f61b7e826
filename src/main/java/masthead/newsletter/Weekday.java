package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the week. */
@Schema(name = "Weekday", description = "A day of the week.")
public enum Weekday {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("tuesday")
    TUESDAY,
    @JsonProperty("wednesday")
    WEDNESDAY,
    @JsonProperty("thursday")
    THURSDAY,
    @JsonProperty("friday")
    FRIDAY,
    @JsonProperty("saturday")
    SATURDAY,
    @JsonProperty("sunday")
    SUNDAY;

    public DayOfWeek day() {
        return DayOfWeek.valueOf(name());
    }
}
