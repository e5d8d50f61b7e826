package masthead.platform.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A record of which no component has to be there, but one at least. */
@Constraint(validatedBy = AnyGiven.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnyGiven {

    String message() default "must hold something";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<AnyGiven, Record> {

        @Override
        public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                for (RecordComponent component : value.getClass().getRecordComponents()) {
                    if (component.getAccessor().invoke(value) != null) {
                        return true;
                    }
                }
                return false;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a public record can be read", e);
            }
        }
    }
}
