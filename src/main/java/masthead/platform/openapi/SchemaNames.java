package masthead.platform.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** How schemas name each other. */
public final class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private SchemaNames() {}

    /** The name that a schema refers to, or null if it is a schema of its own. */
    public static @Nullable String in(Schema schema) {
        return nameOf(schema.getRef());
    }

    /** A reference to a schema. */
    public static Schema to(String name) {
        return OASFactory.createSchema().ref(PREFIX + name);
    }

    /** The schema of this name. */
    static Schema named(OpenAPI document, String name) {
        return Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
    }

    /** The schema and all that stands within it, references not followed. */
    public static void visit(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        for (Schema inner : inside(schema)) {
            visit(inner, visitor);
        }
    }

    /** The names of all schemas that these lead to. */
    public static Set<String> reachable(OpenAPI document, Collection<Schema> from) {
        Set<String> names = new TreeSet<>();
        Deque<Schema> todo = new ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            visit(todo.pop(), schema -> {
                String name = in(schema);
                Schema named = name == null
                        ? null
                        : document.getComponents().getSchemas().get(name);
                if (name != null && named != null && names.add(name)) {
                    todo.push(named);
                }
            });
        }
        return names;
    }

    /** Lets a schema and all within it name others differently. */
    public static void rename(Schema schema, UnaryOperator<String> renaming) {
        visit(schema, inner -> {
            String name = in(inner);
            if (name != null) {
                inner.setRef(PREFIX + renaming.apply(name));
            }
            if (inner.getDiscriminator() != null) {
                Map<String, String> mapping = new LinkedHashMap<>();
                inner.getDiscriminator().getMapping().forEach((value, ref) -> {
                    String mapped = nameOf(ref);
                    mapping.put(value, mapped == null ? ref : PREFIX + renaming.apply(mapped));
                });
                inner.getDiscriminator().setMapping(mapping);
            }
        });
    }

    private static @Nullable String nameOf(@Nullable String ref) {
        return ref != null && ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : null;
    }

    private static List<Schema> inside(Schema schema) {
        List<Schema> inside = new ArrayList<>();
        if (schema.getProperties() != null) {
            inside.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            inside.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            inside.add(schema.getAdditionalPropertiesSchema());
        }
        for (List<Schema> alternatives : alternatives(schema)) {
            inside.addAll(alternatives);
        }
        return inside;
    }

    private static List<List<Schema>> alternatives(Schema schema) {
        List<List<Schema>> alternatives = new ArrayList<>();
        if (schema.getOneOf() != null) {
            alternatives.add(schema.getOneOf());
        }
        if (schema.getAnyOf() != null) {
            alternatives.add(schema.getAnyOf());
        }
        if (schema.getAllOf() != null) {
            alternatives.add(schema.getAllOf());
        }
        return alternatives;
    }
}
