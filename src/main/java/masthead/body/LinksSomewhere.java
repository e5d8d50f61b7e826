package masthead.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A link has an address, and nothing else has one. */
@Constraint(validatedBy = LinksSomewhere.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface LinksSomewhere {

    String message() default "must be there with link, and only then";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<LinksSomewhere, Mark> {

        @Override
        public boolean isValid(@Nullable Mark mark, ConstraintValidatorContext context) {
            if (mark == null || mark.type() == null) {
                return true;
            }
            boolean isLinked = mark.href() != null && !mark.href().isBlank();
            if ((mark.type() == Mark.Type.LINK) == isLinked) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("href")
                    .addConstraintViolation();
            return false;
        }
    }
}
