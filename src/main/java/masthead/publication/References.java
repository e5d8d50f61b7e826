package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The names of the fields by which documents refer, found once from the records that documents are made of.
 *
 * @param fields each with the schema of what answers have in its place
 */
record References(Map<String, String> fields) {

    static References of(Collection<Class<?>> documents) {
        Map<String, String> fields = new HashMap<>();
        Set<Class<?>> seen = new HashSet<>();
        documents.forEach(document -> collect(document, fields, seen));
        return new References(Map.copyOf(fields));
    }

    boolean contains(String field) {
        return fields.containsKey(field);
    }

    /** Whether answers have a {@link Link} instead of the card. */
    boolean isLink(String field) {
        return Link.SCHEMA.equals(fields.get(field));
    }

    /** {@code sectionId} is answered as {@code section}, {@code tagIds} as {@code tags}. */
    static String answered(String field) {
        return field.endsWith("Ids")
                ? field.substring(0, field.length() - 3) + "s"
                : field.substring(0, field.length() - 2);
    }

    /** The ids that a document names, in order and once each. */
    Set<UUID> namedBy(JsonNode document) {
        Set<UUID> named = new LinkedHashSet<>();
        collect(document, named);
        return named;
    }

    private void collect(JsonNode node, Set<UUID> named) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            if (!contains(member.getKey())) {
                collect(value, named);
            } else if (value.isTextual()) {
                named.add(UUID.fromString(value.textValue()));
            } else {
                for (JsonNode id : value) {
                    named.add(UUID.fromString(id.textValue()));
                }
            }
        }
        if (node.isArray()) {
            for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
                collect(items.next(), named);
            }
        }
    }

    private static void collect(Type type, Map<String, String> fields, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, fields, seen);
            }
        } else if (type instanceof Class<?> structure && seen.add(structure)) {
            if (structure.isSealed()) {
                for (Class<?> permitted : structure.getPermittedSubclasses()) {
                    collect(permitted, fields, seen);
                }
            } else if (structure.isRecord()) {
                for (RecordComponent component : structure.getRecordComponents()) {
                    Refers refers = component.getAnnotation(Refers.class);
                    if (refers != null) {
                        fields.put(component.getName(), refers.to());
                    }
                    collect(component.getGenericType(), fields, seen);
                }
            }
        }
    }
}
