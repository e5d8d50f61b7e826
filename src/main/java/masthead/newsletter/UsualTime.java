package masthead.newsletter;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.TimeZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** When editions of a newsletter usually go out. */
@Schema(
        name = "UsualTimeDraft",
        description = "When editions usually go out: on these days, at this time in this zone.")
public record UsualTime(
        @Schema(description = "The days of the week.", examples = "[\"monday\", \"wednesday\", \"friday\"]")
        @NotEmpty @Size(max = 7) @UniqueElements
        List<@NotNull Weekday> days,

        @Schema(description = "On a clock of 24 hours.", examples = "07:00")
        @NotNull @Size(min = 5, max = 5) @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 07:00")
        String time,

        @NotNull @TimeZoneName @Schema(description = "The time zone, by its IANA name.", examples = "Europe/Kyiv")
        String zone) {

    public UsualTime {
        days = Objects.requireNonNullElse(days, List.of());
    }
}
