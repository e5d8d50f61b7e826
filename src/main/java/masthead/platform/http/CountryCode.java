package masthead.platform.http;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country as ISO 3166-1 writes it with two letters: {@code UA}. Which of them there are changes, so any two will do. */
@Size(min = 2, max = 2) @Pattern(regexp = "[A-Z]{2}") @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface CountryCode {

    String message() default "must be a country as ISO 3166-1 writes it with two letters, such as UA";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
