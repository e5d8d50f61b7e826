package masthead.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The records on the wire, by the names of their schemas. */
public final class WireRecords {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName SUBTYPES = DotName.createSimple("com.fasterxml.jackson.annotation.JsonSubTypes");
    private static final DotName TYPE_INFO = DotName.createSimple("com.fasterxml.jackson.annotation.JsonTypeInfo");
    private static final Set<DotName> DEMANDS = Set.of(
            DotName.createSimple("jakarta.validation.constraints.NotNull"),
            DotName.createSimple("jakarta.validation.constraints.NotBlank"),
            DotName.createSimple("jakarta.validation.constraints.NotEmpty"));

    private final Map<String, ClassInfo> records = new TreeMap<>();
    private final Map<DotName, Variant> variants = new TreeMap<>();

    /** A record that is one of several, told apart by the value of a property. */
    record Variant(String property, String value) {}

    public WireRecords(IndexView index) {
        for (AnnotationInstance schema : index.getAnnotations(SCHEMA)) {
            AnnotationValue name = schema.value("name");
            if (schema.target().kind() == AnnotationTarget.Kind.CLASS && name != null) {
                records.put(name.asString(), schema.target().asClass());
            }
        }
        for (AnnotationInstance subtypes : index.getAnnotations(SUBTYPES)) {
            AnnotationInstance info = subtypes.target().asClass().declaredAnnotation(TYPE_INFO);
            for (AnnotationInstance subtype : subtypes.value().asNestedArray()) {
                variants.put(
                        subtype.value().asClass().name(),
                        new Variant(
                                info.value("property").asString(),
                                subtype.value("name").asString()));
            }
        }
    }

    /** The record of this schema, under whichever name its present form goes; null for what is none. */
    public @Nullable ClassInfo of(String schema) {
        ClassInfo named = records.get(schema);
        if (named == null && schema.endsWith("Draft")) {
            named = records.get(schema.substring(0, schema.length() - "Draft".length()));
        }
        return named != null && named.isRecord() ? named : null;
    }

    public static List<RecordComponentInfo> components(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder();
    }

    public static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    /** Whether a writer has to give it. A primitive has no null, so it has to be there. */
    static boolean isDemanded(ClassInfo type, RecordComponentInfo component) {
        return component.type().kind() == Type.Kind.PRIMITIVE
                || DEMANDS.stream().anyMatch(type.field(component.name())::hasDeclaredAnnotation);
    }

    /** Whether answers have it even where a writer may leave it out: {@code @Schema(required = true)}. */
    static boolean isMade(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance schema = type.field(component.name()).declaredAnnotation(SCHEMA);
        return schema != null
                && schema.value("required") != null
                && schema.value("required").asBoolean();
    }

    /** Whether answers leave out what is null. */
    public static boolean leavesNullsOut(ClassInfo type) {
        AnnotationInstance include = type.declaredAnnotation(INCLUDE);
        return include != null && include.value().asEnum().equals("NON_NULL");
    }

    @Nullable Variant variant(ClassInfo type) {
        return variants.get(type.name());
    }
}
