package masthead.article.content;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A byline names an author of the house or a guest, and not both. */
@Constraint(validatedBy = OfSomebody.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OfSomebody {

    String message() default "must have either authorId or guest";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<OfSomebody, Byline> {

        @Override
        public boolean isValid(@Nullable Byline byline, ConstraintValidatorContext context) {
            return byline == null || (byline.authorId() == null) != (byline.guest() == null);
        }
    }
}
