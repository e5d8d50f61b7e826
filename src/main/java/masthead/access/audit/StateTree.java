package masthead.access.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import masthead.platform.http.Draft;
import masthead.platform.http.ETags;
import masthead.platform.persistence.Personal;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.collection.spi.PersistentCollection;
import org.jspecify.annotations.Nullable;

/** What an entity was or is, as JSON: what was written of it beside its other fields, in the words of the wire. */
@ApplicationScoped
class StateTree {

    /** What each entry tells itself. */
    private static final Set<String> TOLD = Set.of("version", "createdAt", "createdBy", "savedAt", "savedBy");

    private final ObjectMapper json;
    private final Map<Class<?>, Set<String>> hidden = new ConcurrentHashMap<>();

    StateTree(ObjectMapper json) {
        this.json = json;
    }

    /** Keys have the prefix in Java only. */
    static String type(Object entity) {
        Entity named = entity.getClass().getAnnotation(Entity.class);
        String name =
                named == null || named.name().isEmpty() ? entity.getClass().getSimpleName() : named.name();
        return name.replaceFirst("^Api", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** What must not be told stands for itself by a digest, so that a change of it is seen. */
    ObjectNode of(Object entity, String[] names, @Nullable Object[] state) {
        Set<String> secret = hidden(entity, names, state);
        ObjectNode tree = json.createObjectNode();
        ObjectNode written = json.createObjectNode();
        for (int i = 0; i < names.length; i++) {
            Object value = state[i];
            if (value == null
                    || TOLD.contains(names[i])
                    || LazyPropertyInitializer.UNFETCHED_PROPERTY.equals(value)
                    || value instanceof PersistentCollection<?>
                    || value instanceof Set<?>) {
                continue;
            }
            if (value instanceof Draft) {
                written.setAll((ObjectNode) json.valueToTree(value));
            } else {
                tree.set(names[i], json.valueToTree(value));
            }
        }
        tree.setAll(written);
        secret.stream()
                .filter(tree::has)
                .forEach(name -> tree.set(name, digest(tree.get(name).toString())));
        return tree;
    }

    /** The names of what is a secret, or a person's. */
    Set<String> hidden(Object entity, String[] names, @Nullable Object[] state) {
        Set<String> all = new HashSet<>(hidden.computeIfAbsent(entity.getClass(), StateTree::personal));
        for (int i = 0; i < names.length; i++) {
            if (state[i] instanceof byte[]) {
                all.add(names[i]);
            } else if (state[i] instanceof Draft draft) {
                all.addAll(hidden.computeIfAbsent(draft.getClass(), StateTree::personal));
            }
        }
        return all;
    }

    private static Set<String> personal(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                if (field.isAnnotationPresent(Personal.class)) {
                    names.add(field.getName());
                }
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.isAnnotationPresent(Personal.class)) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }

    private static TextNode digest(String value) {
        return TextNode.valueOf(
                Base64.getEncoder().encodeToString(ETags.sha256(value.getBytes(StandardCharsets.UTF_8))));
    }
}
