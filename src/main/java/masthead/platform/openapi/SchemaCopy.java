package masthead.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Copies schemas, so that one form can be changed without the other. */
public final class SchemaCopy {

    private SchemaCopy() {}

    public static Schema of(Schema schema) {
        Schema copy = OASFactory.createSchema();
        if (schema.getBooleanSchema() != null) {
            return copy.booleanSchema(schema.getBooleanSchema());
        }
        copy.setAll(new LinkedHashMap<>(schema.getAll()));
        copy.setRef(schema.getRef());
        copy.setExtensions(schema.getExtensions());
        copy.setRequired(schema.getRequired() == null ? null : List.copyOf(schema.getRequired()));
        copy.setType(schema.getType() == null ? null : List.copyOf(schema.getType()));
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> properties.put(name, of(property)));
            copy.setProperties(properties);
        }
        if (schema.getItems() != null) {
            copy.setItems(of(schema.getItems()));
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            copy.setAdditionalPropertiesSchema(of(schema.getAdditionalPropertiesSchema()));
        }
        copy.setAnyOf(all(schema.getAnyOf()));
        copy.setOneOf(all(schema.getOneOf()));
        Discriminator discriminator = schema.getDiscriminator();
        if (discriminator != null) {
            copy.setDiscriminator(OASFactory.createDiscriminator()
                    .propertyName(discriminator.getPropertyName())
                    .mapping(new LinkedHashMap<>(discriminator.getMapping())));
        }
        return copy;
    }

    private static @Nullable List<Schema> all(@Nullable List<Schema> schemas) {
        return schemas == null ? null : schemas.stream().map(SchemaCopy::of).toList();
    }
}
