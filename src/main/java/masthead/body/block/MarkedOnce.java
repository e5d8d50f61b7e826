package masthead.body.block;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each type of mark comes once in a run of text: a text that leads to two places leads nowhere. */
@Constraint(validatedBy = MarkedOnce.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface MarkedOnce {

    String message() default "is of the type of a mark before it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; a mark that is not there at all, or has no type, is told of by others. */
    final class Check implements ConstraintValidator<MarkedOnce, Span> {

        @Override
        public boolean isValid(@Nullable Span span, ConstraintValidatorContext context) {
            List<Mark> marks = span == null ? List.of() : span.marks();
            context.disableDefaultConstraintViolation();
            Set<Mark.Type> types = EnumSet.noneOf(Mark.Type.class);
            boolean isOnce = true;
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                if (mark != null && mark.type() != null && !types.add(mark.type())) {
                    isOnce = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("marks")
                            .addBeanNode()
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                }
            }
            return isOnce;
        }
    }
}
