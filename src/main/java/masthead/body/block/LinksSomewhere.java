package masthead.body.block;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link leads to a URL or to an article, and nothing else leads anywhere. */
@Constraint(validatedBy = LinksSomewhere.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface LinksSomewhere {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<LinksSomewhere, Mark> {

        @Override
        public boolean isValid(@Nullable Mark mark, ConstraintValidatorContext context) {
            if (mark == null || mark.type() == null) {
                return true;
            }
            Map<String, String> faults = faults(mark);
            context.disableDefaultConstraintViolation();
            faults.forEach((field, message) -> context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation());
            return faults.isEmpty();
        }

        private static Map<String, String> faults(Mark mark) {
            boolean hasHref = mark.href() != null && !mark.href().isBlank();
            boolean hasArticle = mark.articleId() != null;
            Map<String, String> faults = new HashMap<>();
            if (mark.type() == Mark.Type.LINK) {
                if (mark.href() == null && !hasArticle) {
                    faults.put("href", "must be there with link, or articleId");
                }
                if (hasHref && hasArticle) {
                    faults.put("articleId", "must not be there together with href");
                }
            } else {
                if (hasHref) {
                    faults.put("href", "must be there only with link");
                }
                if (hasArticle) {
                    faults.put("articleId", "must be there only with link");
                }
            }
            return faults;
        }
    }
}
