package masthead.site.address;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** One way of saying where something leads, and that whole. */
@Constraint(validatedBy = ThingOrUrl.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.TYPE)
@interface ThingOrUrl {

    String message() default "must have type and id, or else url";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<ThingOrUrl, Target> {

        @Override
        public boolean isValid(@Nullable Target target, ConstraintValidatorContext context) {
            if (target == null) {
                return true;
            }
            boolean thing = target.type() != null && target.id() != null;
            boolean partOfThing = target.type() != null || target.id() != null;
            return target.url() == null ? thing : !partOfThing;
        }
    }
}
