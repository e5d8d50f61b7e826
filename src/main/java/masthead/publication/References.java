package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The names of the fields by which documents refer, found once from the records that documents are made of. */
record References(Set<String> fields) {

    static References of(Collection<Class<?>> documents) {
        Set<String> fields = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        documents.forEach(document -> collect(document, fields, seen));
        return new References(Set.copyOf(fields));
    }

    boolean contains(String field) {
        return fields.contains(field);
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

    private static void collect(Type type, Set<String> fields, Set<Class<?>> seen) {
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
                    if (component.isAnnotationPresent(Refers.class)) {
                        fields.add(component.getName());
                    }
                    collect(component.getGenericType(), fields, seen);
                }
            }
        }
    }
}
