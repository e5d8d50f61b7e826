package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Ids, times, dates and languages where they stand, instead of schemas named after Java classes; patterns that mean what Bean Validation does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.PLAIN_TYPES)
public final class PlainTypes implements OASFilter {

    static final String EXAMPLE_ID = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10";
    static final String EXAMPLE_TIME = "2026-11-22T07:30:00.000Z";

    private static final String EXAMPLE_DATE = "2026-11-22";

    /** Made of NotBlank: one character that is no space, anywhere. */
    private static final String NOT_BLANK = "\\S";

    static final String EXTENSIBLE = "x-extensible-enum";
    static final String OPEN = "Values may be added: be ready for one that you do not know.";

    @Override
    public Schema filterSchema(Schema schema) {
        String name = SchemaNames.in(schema);
        if ("UUID".equals(name) || "uuid".equals(schema.getFormat())) {
            return text(schema, "uuid", EXAMPLE_ID);
        }
        if ("Instant".equals(name) || "date-time".equals(schema.getFormat())) {
            return text(schema, "date-time", EXAMPLE_TIME);
        }
        if ("LocalDate".equals(name) || "date".equals(schema.getFormat())) {
            return text(schema, "date", EXAMPLE_DATE);
        }
        if ("Language".equals(name)) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.STRING));
            return schema.maxLength(LanguageTag.LONGEST);
        }
        if (name != null) {
            schema.setType(null);
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (isBoolean(schema) && schema.getDefaultValue() instanceof String written) {
            schema.setDefaultValue(Boolean.valueOf(written));
        }
        if (schema.getEnumeration() != null) {
            schema.addExtension(EXTENSIBLE, List.copyOf(schema.getEnumeration()));
            schema.setDescription(schema.getDescription() == null ? OPEN : schema.getDescription() + " " + OPEN);
        }
        return schema;
    }

    private static Schema text(Schema schema, String format, String example) {
        schema.setRef(null);
        schema.setType(List.of(SchemaType.STRING));
        schema.setFormat(format);
        schema.setPattern(null);
        schema.setExamples(List.of(example));
        return schema;
    }

    private static boolean isBoolean(Schema schema) {
        @Nullable List<SchemaType> type = schema.getType();
        return type != null && type.contains(SchemaType.BOOLEAN);
    }
}
