package masthead.access.audit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what leads from one state to another. Objects are compared member by member; of lists what is the same at the beginning and
 * at the end stays, and what is between them is compared place by place.
 */
final class Steps {

    private static final TextNode CHANGED = TextNode.valueOf("changed");

    private final Set<String> hidden;
    private final List<AuditStep> steps = new ArrayList<>();

    private Steps(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** @param hidden the members whose values are not told */
    static List<AuditStep> between(@Nullable ObjectNode before, @Nullable ObjectNode after, Set<String> hidden) {
        Steps found = new Steps(hidden);
        if (before != null && after != null) {
            found.compareMembers(JsonPointer.empty(), before, after);
        } else if (after != null) {
            found.steps.add(new AuditStep("add", "", found.covered(after), null));
        } else if (before != null) {
            found.steps.add(new AuditStep("remove", "", null, found.covered(before)));
        }
        return found.steps;
    }

    /** The members that are not the same in both. */
    static List<String> names(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        Set<String> names = new TreeSet<>();
        if (before != null) {
            before.fieldNames().forEachRemaining(names::add);
        }
        if (after != null) {
            after.fieldNames().forEachRemaining(names::add);
        }
        if (before != null && after != null) {
            names.removeIf(name -> before.path(name).equals(after.path(name)));
        }
        return List.copyOf(names);
    }

    private ObjectNode covered(ObjectNode state) {
        ObjectNode covered = state.deepCopy();
        hidden.stream().filter(covered::has).forEach(name -> covered.set(name, CHANGED));
        return covered;
    }

    private void compare(JsonPointer at, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (isHidden(at)) {
            steps.add(new AuditStep("replace", at.toString(), CHANGED, CHANGED));
        } else if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            compareMembers(at, one, other);
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
            compareItems(at, one, other);
        } else {
            steps.add(new AuditStep("replace", at.toString(), after, before));
        }
    }

    private void compareMembers(JsonPointer at, ObjectNode before, ObjectNode after) {
        before.properties().forEach(member -> {
            JsonPointer there = at.appendProperty(member.getKey());
            JsonNode other = after.get(member.getKey());
            if (other == null) {
                steps.add(
                        new AuditStep("remove", there.toString(), null, isHidden(there) ? CHANGED : member.getValue()));
            } else {
                compare(there, member.getValue(), other);
            }
        });
        after.properties().forEach(member -> {
            if (!before.has(member.getKey())) {
                JsonPointer there = at.appendProperty(member.getKey());
                steps.add(new AuditStep("add", there.toString(), isHidden(there) ? CHANGED : member.getValue(), null));
            }
        });
    }

    private void compareItems(JsonPointer at, ArrayNode before, ArrayNode after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        int common = shorter - end;
        for (int i = start; i < common; i++) {
            compare(at.appendIndex(i), before.get(i), after.get(i));
        }
        for (int i = before.size() - end - 1; i >= common; i--) {
            steps.add(new AuditStep("remove", at.appendIndex(i).toString(), null, before.get(i)));
        }
        for (int i = common; i < after.size() - end; i++) {
            steps.add(new AuditStep("add", at.appendIndex(i).toString(), after.get(i), null));
        }
    }

    private boolean isHidden(JsonPointer at) {
        return at.tail() != null && at.tail().matches() && hidden.contains(at.getMatchingProperty());
    }
}
