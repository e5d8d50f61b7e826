package masthead.body.block;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import masthead.body.block.TableBlock.Row;
import org.jspecify.annotations.Nullable;

/** Each row of a table is as long as its header, or as its first row where there is none. */
@Constraint(validatedBy = Rectangular.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Rectangular {

    String message() default "must be as many as in the header, or in the first row where there is none";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides; a row that is not there at all is told of by others. */
    final class Check implements ConstraintValidator<Rectangular, TableBlock> {

        @Override
        public boolean isValid(@Nullable TableBlock table, ConstraintValidatorContext context) {
            List<Row> rows = table == null ? null : table.rows();
            if (table == null || rows == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            int width = table.header().size();
            boolean isRectangular = true;
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row == null || row.cells() == null) {
                    continue;
                }
                width = width == 0 ? row.cells().size() : width;
                if (row.cells().size() != width) {
                    isRectangular = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("rows")
                            .addPropertyNode("cells")
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                }
            }
            return isRectangular;
        }
    }
}
