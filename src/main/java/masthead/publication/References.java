package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.annotation.Annotation;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields by which documents refer, found once from the records that documents are made of.
 *
 * @param fields all of them
 * @param needed those that an object cannot be without
 * @param opaque fields whose members are named by writers, hence never refer
 */
record References(Set<String> fields, Set<String> needed, Set<String> opaque) {

    static References of(Collection<Class<?>> documents) {
        References found = new References(new HashSet<>(), new HashSet<>(), new HashSet<>());
        visit(documents, found::note);
        return found;
    }

    boolean contains(String field) {
        return fields.contains(field);
    }

    boolean needs(String field) {
        return needed.contains(field);
    }

    boolean isOpaque(String field) {
        return opaque.contains(field);
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
            if (isOpaque(member.getKey())) {
                continue;
            }
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

    private static void visit(Collection<Class<?>> documents, Consumer<RecordComponent> visitor) {
        Set<Class<?>> seen = new HashSet<>();
        documents.forEach(document -> visit(document, visitor, seen));
    }

    private static void visit(Type type, Consumer<RecordComponent> visitor, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                visit(argument, visitor, seen);
            }
        } else if (type instanceof Class<?> structure && seen.add(structure)) {
            if (structure.isSealed()) {
                for (Class<?> permitted : structure.getPermittedSubclasses()) {
                    visit(permitted, visitor, seen);
                }
            } else if (structure.isRecord()) {
                for (RecordComponent component : structure.getRecordComponents()) {
                    visitor.accept(component);
                    visit(component.getGenericType(), visitor, seen);
                }
            }
        }
    }

    private void note(RecordComponent component) {
        if (Map.class.isAssignableFrom(component.getType())) {
            opaque.add(component.getName());
        } else if (component.isAnnotationPresent(Refers.class)) {
            fields.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                needed.add(component.getName());
            }
        }
    }
}
