package masthead.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says of a schema, as JSON Schema 2020-12 does, whether null is a value of it. */
public final class Nulls {

    private Nulls() {}

    /** The schema with null allowed. What a reference names stays as it is; the place that refers to it may be null. */
    public static Schema allowed(Schema schema) {
        if (schema.getRef() != null) {
            Schema named = OASFactory.createSchema().ref(schema.getRef());
            schema.setRef(null);
            return schema.anyOf(List.of(named, OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(schema.getType());
            types.add(SchemaType.NULL);
            schema.setType(types);
        }
        return schema;
    }

    /** The schema with null not allowed. */
    public static Schema refused(Schema schema) {
        List<Schema> anyOf = schema.getAnyOf();
        if (anyOf != null && anyOf.size() == 2 && anyOf.getFirst().getRef() != null) {
            schema.setRef(anyOf.getFirst().getRef());
            schema.setAnyOf(null);
        }
        if (schema.getType() != null) {
            schema.setType(schema.getType().stream()
                    .filter(type -> type != SchemaType.NULL)
                    .toList());
        }
        return schema;
    }
}
