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

/** Width and height make a ratio together, and none alone. */
@Constraint(validatedBy = BothOrNeither.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface BothOrNeither {

    String message() default "must be there when the other side is";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<BothOrNeither, EmbedBlock> {

        @Override
        public boolean isValid(@Nullable EmbedBlock embed, ConstraintValidatorContext context) {
            if (embed == null || (embed.width() == null) == (embed.height() == null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(embed.width() == null ? "width" : "height")
                    .addConstraintViolation();
            return false;
        }
    }
}
