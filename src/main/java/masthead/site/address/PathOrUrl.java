package masthead.site.address;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A path on the site, or an absolute http or https URL. */
@Constraint(validatedBy = PathOrUrl.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface PathOrUrl {

    String message() default "must be a path that begins with one slash, or an absolute http or https URL";

    /** Whether it has to be written as RFC 3986 has it, in ASCII with other scripts encoded, because readers are sent there. */
    boolean encoded();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<PathOrUrl, String> {

        private boolean encoded;

        @Override
        public void initialize(PathOrUrl constraint) {
            encoded = constraint.encoded();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || (Address.read(value) != null && (!encoded || isEncoded(value)));
        }

        private static boolean isEncoded(String value) {
            try {
                new URI(value);
                return value.chars().allMatch(character -> character < 0x7f);
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
