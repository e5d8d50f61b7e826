package masthead.access.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import masthead.platform.persistence.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Subscriber {
        @Personal
        private final String email;

        private final String plan;

        Subscriber(String email, String plan) {
            this.email = email;
            this.plan = plan;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1} | {'a': 2}",
                "{'a': 1} | {'b': 1}",
                "{'a': {'b': [1, 2, 3]}} | {'a': {'b': [1, 3]}}",
                "{'a': [1, 3]} | {'a': [0, 1, 2, 3, 4]}",
                "{'a': [{'x': 1}, {'x': 2}, {'x': 3}]} | {'a': [{'x': 1}, {'x': 5}, {'x': 3}]}",
                "{'a': [1, 1, 1]} | {'a': [1, 1]}",
                "{'a': [1, 2]} | {'a': []}",
                "{'a/b': 1, 'c~d': 2} | {'a/b': 2}",
                "{'a': null} | {'a': [null]}"
            })
    void theStepsLeadFromTheOneToTheOther(String before, String after) {
        ObjectNode made = read(before);
        for (AuditStep step : Steps.between(read(before), read(after), Set.of())) {
            apply(made, step);
        }
        assertEquals(read(after), made);
    }

    @Test
    void whatIsAPersonsIsOnlySaidToHaveChanged() {
        StateTree states = new StateTree(JSON);
        String[] names = {"email", "plan"};
        Subscriber subscriber = new Subscriber("ana@example.org", "yearly");
        Object[] one = {subscriber.email, subscriber.plan};
        Object[] other = {"eva@example.org", "monthly"};
        Set<String> hidden = states.hidden(subscriber, names, one);
        ObjectNode before = states.of(subscriber, names, one);
        ObjectNode after = states.of(subscriber, names, other);

        List<AuditStep> steps = Steps.between(before, after, hidden);

        assertEquals(List.of("email", "plan"), Steps.names(before, after));
        assertEquals("changed", text(steps.get(0).value()));
        assertEquals("changed", text(steps.get(0).was()));
        assertEquals("monthly", text(steps.get(1).value()));
        JsonNode added = Steps.between(null, after, hidden).getFirst().value();
        assertEquals("changed", added == null ? "" : added.path("email").asText());
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.asText();
    }

    /** As RFC 6902 has it. */
    private static void apply(ObjectNode root, AuditStep step) {
        int last = step.path().lastIndexOf('/');
        JsonNode parent = root.at(step.path().substring(0, last));
        String name = step.path().substring(last + 1).replace("~1", "/").replace("~0", "~");
        JsonNode value = step.value();
        if (parent instanceof ObjectNode object) {
            if (step.op().equals("remove")) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(name);
            switch (step.op()) {
                case "remove" -> array.remove(index);
                case "add" -> array.insert(index, value);
                default -> array.set(index, value);
            }
        }
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
