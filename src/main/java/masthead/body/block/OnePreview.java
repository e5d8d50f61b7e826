package masthead.body.block;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A page is shown with a picture of ours or with one from elsewhere, not with both. */
@Constraint(validatedBy = OnePreview.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OnePreview {

    String message() default "must not be there together with preview";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<OnePreview, LinkCardBlock> {

        @Override
        public boolean isValid(@Nullable LinkCardBlock card, ConstraintValidatorContext context) {
            if (card == null || card.preview() == null || card.previewUrl() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("previewUrl")
                    .addConstraintViolation();
            return false;
        }
    }
}
