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
import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A currency that money is paid in today, as ISO 4217 writes it: {@code EUR}, {@code UAH}. */
@Size(min = 3, max = 3) @ReportAsSingleViolation
@Constraint(validatedBy = CurrencyCode.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface CurrencyCode {

    String message() default "must be a currency that is in use, as ISO 4217 writes it, such as EUR";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<CurrencyCode, String> {

        /** When only those are left of which ICU knows no end, whatever the time is now. */
        private static final Date LATER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

        /** Those without minor units are metals, funds and codes for tests. Marks and crowns of long ago Java knows, too. */
        private static final Set<String> IN_USE = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .filter(code -> com.ibm.icu.util.Currency.isAvailable(code, LATER, LATER))
                .collect(Collectors.toUnmodifiableSet());

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isInUse(value);
        }

        public static boolean isInUse(String code) {
            return IN_USE.contains(code);
        }
    }
}
