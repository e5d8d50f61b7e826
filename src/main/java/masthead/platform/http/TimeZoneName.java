package masthead.platform.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone by its name in the IANA database, such as {@code Europe/Kyiv}; no mere offset, which would ignore summer time. */
@Size(max = TimeZoneName.LONGEST) @ReportAsSingleViolation
@Constraint(validatedBy = TimeZoneName.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface TimeZoneName {

    int LONGEST = 50;

    String message() default "must be a time zone by its IANA name, such as Europe/Kyiv or UTC";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<TimeZoneName, String> {

        /** Zones that Java has beside those of the IANA database. */
        private static final String FOREIGN = "SystemV/";

        public static boolean isKnown(String name) {
            return !name.startsWith(FOREIGN) && ZoneId.getAvailableZoneIds().contains(name);
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isKnown(value);
        }
    }
}
