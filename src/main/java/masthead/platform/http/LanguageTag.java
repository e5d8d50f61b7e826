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
import org.jspecify.annotations.Nullable;

/** A language as BCP 47 writes it, in its canonical form: {@code en}, {@code uk}, {@code pt-BR}. */
@Size(max = LanguageTag.LONGEST) @ReportAsSingleViolation
@Constraint(validatedBy = LanguageTag.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface LanguageTag {

    /** What RFC 5646 (section 4.4.1) finds enough for any language. */
    int LONGEST = 35;

    String WANTED = "must be a language as BCP 47 writes it, such as en, uk or pt-BR";

    String message() default WANTED + ", in this case";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<LanguageTag, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.equals(Languages.canonical(value));
        }
    }
}
