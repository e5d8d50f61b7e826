package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says of each property whether it is there and whether it may be null. An answer has every component of its record, null where
 * the record says {@code @Nullable}. A draft, which is what a request body leads to, has to have what Bean Validation demands.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.RECORD_FORMS)
public final class RecordForms implements OASFilter {

    private final WireRecords records;

    public RecordForms(IndexView index) {
        this.records = new WireRecords(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> written = SchemaNames.reachable(document, Endpoint.requestSchemas(Endpoint.all(document)));
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.of(name);
            if (schema.getOneOf() != null) {
                schema.setType(null);
                schema.setRequired(null);
                schema.setProperties(null);
            } else if (type != null) {
                complete(schema, type);
                if (written.contains(name)) {
                    asDraft(schema, type);
                } else {
                    asAnswer(schema, type);
                }
            }
        });
    }

    /** The properties in the order of the wire, each with null allowed where the record allows it. */
    private void complete(Schema schema, ClassInfo type) {
        Map<String, Schema> scanned = new LinkedHashMap<>(schema.getProperties());
        Map<String, Schema> properties = new LinkedHashMap<>();
        WireRecords.Variant variant = records.variant(type);
        if (variant != null) {
            scanned.remove(variant.property());
            properties.put(
                    variant.property(),
                    OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .constValue(variant.value())
                            .description("Tells what kind it is."));
        }
        for (RecordComponentInfo component : WireRecords.components(type)) {
            String name = WireRecords.name(type, component);
            Schema property = scanned.remove(name);
            if (property != null) {
                properties.put(name, WireRecords.isNullable(component) ? Nulls.allowed(property) : property);
            }
        }
        properties.putAll(scanned);
        schema.setProperties(properties);
    }

    private void asDraft(Schema schema, ClassInfo type) {
        List<String> required = new ArrayList<>();
        WireRecords.Variant variant = records.variant(type);
        if (variant != null) {
            required.add(variant.property());
        }
        for (RecordComponentInfo component : WireRecords.components(type)) {
            if (WireRecords.isDemanded(type, component)) {
                required.add(component.name());
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    /** Makes of any form of a record the form that answers have. */
    public static void asAnswer(Schema schema, ClassInfo type) {
        List<String> required = new ArrayList<>(schema.getProperties().keySet());
        for (RecordComponentInfo component : WireRecords.components(type)) {
            String name = WireRecords.name(type, component);
            Schema property = schema.getProperties().get(name);
            if (property != null && WireRecords.isNullable(component)) {
                if (WireRecords.isMade(type, component)) {
                    schema.addProperty(name, Nulls.refused(property));
                } else if (WireRecords.leavesNullsOut(type)) {
                    schema.addProperty(name, Nulls.refused(property));
                    required.remove(name);
                }
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        schema.setAdditionalPropertiesSchema(null);
    }
}
