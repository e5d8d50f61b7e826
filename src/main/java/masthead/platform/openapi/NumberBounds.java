package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Where a record says nothing else, a whole number is one that its format holds, and that JavaScript can read exactly. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.NUMBER_BOUNDS)
public final class NumberBounds implements OASFilter {

    /** RFC 8259, section 6: up to here all implementations agree. */
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .values()
                .forEach(schema -> SchemaNames.visit(schema, NumberBounds::bound));
    }

    private static void bound(Schema schema) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(SchemaType.INTEGER) && schema.getEnumeration() == null && schema.getConstValue() == null) {
            long largest = "int32".equals(schema.getFormat()) ? Integer.MAX_VALUE : LARGEST_EXACT;
            if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
                schema.setMinimum(BigDecimal.valueOf(-largest));
            }
            if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
                schema.setMaximum(BigDecimal.valueOf(largest));
            }
        }
    }
}
