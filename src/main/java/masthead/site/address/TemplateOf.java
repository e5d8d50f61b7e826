package masthead.site.address;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import masthead.platform.http.WebAddress;
import org.jspecify.annotations.Nullable;

/** An absolute http or https URL with variables in braces behind its host, each once at most. */
@Constraint(validatedBy = TemplateOf.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface TemplateOf {

    /** The variables that it may have. */
    String[] value();

    /** Those that it has to have: of each entry one, where alternatives are joined by a bar. */
    String[] needs();

    /** Whether it may have a query and a fragment. */
    boolean query() default false;

    String message() default "must be an absolute http or https URL with variables in braces";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides, and says what is wrong. */
    final class Check implements ConstraintValidator<TemplateOf, String> {

        private final WebAddress.Check address = new WebAddress.Check();
        private Set<String> known = Set.of();
        private List<List<String>> needs = List.of();
        private boolean query;

        @Override
        public void initialize(TemplateOf constraint) {
            known = Set.of(constraint.value());
            needs = Arrays.stream(constraint.needs())
                    .map(alternatives -> List.of(alternatives.split("\\|", -1)))
                    .toList();
            query = constraint.query();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.isBlank()) {
                return true;
            }
            List<String> faults = faults(value, context);
            if (!faults.isEmpty()) {
                context.disableDefaultConstraintViolation();
                // Braces would be read as parameters of the message.
                faults.forEach(
                        fault -> context.buildConstraintViolationWithTemplate(fault.replaceAll("[{}$\\\\]", "\\\\$0"))
                                .addConstraintViolation());
            }
            return faults.isEmpty();
        }

        private List<String> faults(String template, ConstraintValidatorContext context) {
            List<String> faults = new ArrayList<>();
            Set<String> used = new HashSet<>();
            for (Matcher variable = UrlTemplate.VARIABLE.matcher(template); variable.find(); ) {
                String name = variable.group(1);
                if (!known.contains(name)) {
                    faults.add("has a variable that is not known here: " + variable.group() + "; known are "
                            + known.stream().sorted().map(Check::braced).collect(Collectors.joining(", ")));
                } else if (!used.add(name)) {
                    faults.add("has " + variable.group() + " more than once");
                }
            }
            for (List<String> alternatives : needs) {
                if (alternatives.stream().noneMatch(used::contains)) {
                    faults.add("must have "
                            + alternatives.stream().map(Check::braced).collect(Collectors.joining(" or ")));
                }
            }
            String example = UrlTemplate.VARIABLE.matcher(template).replaceAll("x");
            if (!address.isValid(example, context) || template.matches("[^/]*//[^/?#]*\\{.*")) {
                faults.add("must be an absolute http or https URL in ASCII, with variables behind the host only");
            } else if (!query && (template.contains("?") || template.contains("#"))) {
                faults.add("must have neither query nor fragment");
            }
            return faults;
        }

        private static String braced(String name) {
            return "{" + name + "}";
        }
    }
}
