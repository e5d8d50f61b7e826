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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The fields by which documents refer, found once from the records that documents are made of.
 *
 * @param fields their names
 * @param kept what each keeps of the card that it names; nothing for all of it
 * @param links those that answers have a {@link Link} for instead of the card
 * @param dispensable those that an object can be without
 * @param neverEmpty lists without which an object disappears
 * @param opaque the names of fields whose members are texts named by writers, hence never refer
 * @param maps the names of fields whose members are objects or lists named by writers: their place is the field's
 */
record References(
        Set<String> fields,
        Map<Place, List<String>> kept,
        Set<Place> links,
        Set<Place> dispensable,
        Set<Place> neverEmpty,
        Set<String> opaque,
        Set<String> maps) {

    /** A field, and the field whose object or list of objects it is in: empty for a document or card itself. */
    record Place(String within, String field) {}

    static References of(Collection<Class<?>> documents) {
        References found = new References(
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
        Set<Map.Entry<String, Class<?>>> seen = new HashSet<>();
        documents.forEach(document -> found.visit("", document, seen));
        return found;
    }

    boolean contains(String field) {
        return fields.contains(field);
    }

    /** Whether an object here disappears when what it names is not published. */
    boolean needs(String within, String field) {
        return contains(field) && !dispensable.contains(new Place(within, field));
    }

    /** Whether an object here has lost all that it was made of. */
    boolean isEmptied(String within, JsonNode answered) {
        return neverEmpty.stream()
                .anyMatch(list -> list.within().equals(within)
                        && answered.path(list.field()).isArray()
                        && answered.path(list.field()).isEmpty());
    }

    /** The fields that an answer keeps of a card in this place; all when empty. */
    List<String> kept(Place place) {
        return kept.getOrDefault(place, List.of());
    }

    /** Whether answers have a {@link Link} instead of the card. */
    boolean isLink(Place place) {
        return links.contains(place);
    }

    boolean isMap(String field) {
        return maps.contains(field);
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

    private void visit(String within, Type type, Set<Map.Entry<String, Class<?>>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                visit(within, argument, seen);
            }
        } else if (type instanceof Class<?> structure && seen.add(Map.entry(within, structure))) {
            if (structure.isSealed()) {
                for (Class<?> permitted : structure.getPermittedSubclasses()) {
                    visit(within, permitted, seen);
                }
            } else if (structure.isRecord()) {
                for (RecordComponent component : structure.getRecordComponents()) {
                    note(within, component);
                    visit(component.getName(), component.getGenericType(), seen);
                }
            }
        }
    }

    private void note(String within, RecordComponent component) {
        if (component.isAnnotationPresent(NeverEmpty.class)) {
            neverEmpty.add(new Place(within, component.getName()));
        }
        Refers refers = component.getAnnotation(Refers.class);
        if (refers != null) {
            Place place = new Place(within, component.getName());
            List<String> wanted = List.of(refers.keeps());
            List<String> other = kept.putIfAbsent(place, wanted);
            if (other != null && !other.equals(wanted)) {
                throw new IllegalStateException("%s keeps now %s and now %s".formatted(place, other, wanted));
            }
            fields.add(component.getName());
            if (refers.to().equals(Link.SCHEMA)) {
                links.add(place);
            }
            if (refers.dispensable()) {
                dispensable.add(place);
            }
        } else if (Map.class.isAssignableFrom(component.getType())) {
            Type value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
            (value == String.class ? opaque : maps).add(component.getName());
        }
    }
}
