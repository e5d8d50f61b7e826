package masthead.article.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a patch is right is told by another library than ours: Jakarta JSON Processing. */
class RevisionComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CASES = 3_000;
    private static final List<String> TYPES = List.of("paragraph", "heading", "image");
    private static final List<String> WORDS = List.of("a", "b/c", "d~e", "", "~1", "ї");

    @Test
    void appliedToTheOneThePatchGivesTheOther() throws JsonProcessingException {
        for (int seed = 0; seed < CASES; seed++) {
            Random chance = new Random(seed);
            ObjectNode before = content(chance, body(chance, chance.nextInt(12)));
            ObjectNode after = content(chance, edited(chance, (ArrayNode) before.get("body")));

            RevisionComparison comparison = RevisionComparison.of(1, before, 2, after);

            assertEquals(after, applied(comparison, before), "seed " + seed);
            assertTrue(before.equals(after) == comparison.patch().isEmpty(), "seed " + seed);
        }
    }

    @Test
    void noBlockComesOrGoesThatBothHave() {
        for (int seed = 0; seed < CASES; seed++) {
            Random chance = new Random(seed);
            ArrayNode body = body(chance, chance.nextInt(20));
            List<JsonNode> shuffled = new ArrayList<>();
            body.forEach(shuffled::add);
            Collections.shuffle(shuffled, chance);

            RevisionComparison comparison = RevisionComparison.of(
                    1, of(body), 2, of(JSON.createArrayNode().addAll(shuffled)));

            assertTrue(
                    comparison.patch().stream().allMatch(PatchOperation.Move.class::isInstance),
                    () -> comparison.patch().toString());
            assertEquals(
                    comparison.patch().stream().map(PatchOperation::blockId).toList(),
                    comparison.blocks().stream().map(BlockChange::blockId).toList());
        }
    }

    @Test
    void aBlockThatGoesFromTheTopToTheBottomIsTheOnlyOneThatMoves() {
        RevisionComparison comparison = compare("a b c d e", "b c d e a");

        assertEquals(List.of(new PatchOperation.Move("/body/0", "/body/4", "a")), comparison.patch());
        assertEquals(List.of(new BlockChange("a", "paragraph", 0, 4, true, false)), comparison.blocks());
    }

    @Test
    void blocksThatAreShiftedByOthersHaveNotChanged() {
        RevisionComparison comparison = compare("a b c d", "x b d");

        assertEquals(List.of("c", "a", "x"), blockIds(comparison));
        assertEquals(
                List.of(
                        new BlockChange("a", "paragraph", 0, null, false, false),
                        new BlockChange("c", "paragraph", 2, null, false, false),
                        new BlockChange("x", "paragraph", null, 0, false, false)),
                comparison.blocks());
    }

    @Test
    void aBlockIsChangedInsideAndWhereItNowStands() {
        ObjectNode after = of(body("b a"));
        ((ObjectNode) after.at("/body/1")).put("text", "Later");

        RevisionComparison comparison = RevisionComparison.of(1, of(body("a b")), 2, after);

        assertEquals(2, comparison.patch().size());
        assertEquals(
                new PatchOperation.Replace(
                        "/body/1/text",
                        JSON.getNodeFactory().textNode("Later"),
                        JSON.getNodeFactory().textNode("a"),
                        "a"),
                comparison.patch().getLast());
    }

    @Test
    void aBlockThatBecomesOneOfAnotherTypeIsReplaced() {
        ObjectNode after = of(body("a"));
        ((ObjectNode) after.at("/body/0")).put("type", "heading").put("level", 2);

        RevisionComparison comparison = RevisionComparison.of(1, of(body("a")), 2, after);

        assertEquals("/body/0", comparison.patch().getFirst().path());
        assertEquals(List.of(new BlockChange("a", "heading", 0, 0, false, true)), comparison.blocks());
    }

    @Test
    void bodiesWhoseBlocksHaveNoIdsAreReplacedWhole() throws JsonProcessingException {
        ObjectNode before = of(body("a a b"));
        ObjectNode after = of(body("b a"));

        RevisionComparison comparison = RevisionComparison.of(1, before, 2, after);

        assertEquals(after, applied(comparison, before));
        assertEquals("/body", comparison.patch().getFirst().path());
    }

    private static RevisionComparison compare(String before, String after) {
        return RevisionComparison.of(1, of(body(before)), 2, of(body(after)));
    }

    private static List<String> blockIds(RevisionComparison comparison) {
        return comparison.patch().stream().map(PatchOperation::blockId).toList();
    }

    private static JsonNode applied(RevisionComparison comparison, ObjectNode before) throws JsonProcessingException {
        try (JsonReader patch = read(JSON.valueToTree(comparison).get("patch"));
                JsonReader target = read(before)) {
            JsonArray operations = patch.readArray();
            JsonObject content = target.readObject();
            return JSON.readTree(Json.createPatch(operations).apply(content).toString());
        }
    }

    private static JsonReader read(JsonNode node) {
        return Json.createReader(new StringReader(node.toString()));
    }

    private static ObjectNode of(ArrayNode body) {
        return JSON.createObjectNode().set("body", body);
    }

    private static ArrayNode body(String ids) {
        ArrayNode body = JSON.createArrayNode();
        for (String id : ids.split(" ", -1)) {
            body.add(block(id, "paragraph", id));
        }
        return body;
    }

    private static ObjectNode block(String id, String type, String text) {
        ObjectNode block =
                JSON.createObjectNode().put("type", type).put("id", id).put("text", text);
        block.putArray("spans").addObject().put("text", text);
        return block;
    }

    private static ObjectNode content(Random chance, ArrayNode body) {
        ObjectNode content = JSON.createObjectNode();
        content.put("kicker", chance.nextBoolean() ? null : pick(chance, WORDS));
        content.put("level", chance.nextInt(3));
        ArrayNode tags = content.putArray("tagIds");
        ObjectNode metadata = content.putObject("metadata");
        for (int i = chance.nextInt(4); i > 0; i--) {
            tags.add(pick(chance, WORDS));
            metadata.put(pick(chance, WORDS), pick(chance, WORDS));
        }
        if (chance.nextBoolean()) {
            content.putNull("hero");
        } else {
            content.putObject("hero").put("caption", pick(chance, WORDS)).put("credit", pick(chance, WORDS));
        }
        content.set("body", body);
        return content;
    }

    private static ArrayNode body(Random chance, int size) {
        ArrayNode body = JSON.createArrayNode();
        for (int i = 0; i < size; i++) {
            body.add(block("b" + i, pick(chance, TYPES), pick(chance, WORDS)));
        }
        return body;
    }

    /** Some blocks go, some move, some come, some are changed, some stay. */
    private static ArrayNode edited(Random chance, ArrayNode body) {
        List<JsonNode> blocks = new ArrayList<>();
        for (JsonNode block : body) {
            if (chance.nextInt(4) > 0) {
                String id = block.get("id").textValue();
                blocks.add(chance.nextInt(3) > 0 ? block : block(id, pick(chance, TYPES), pick(chance, WORDS)));
            }
        }
        for (int i = chance.nextInt(4); i > 0 && !blocks.isEmpty(); i--) {
            JsonNode moved = blocks.remove(chance.nextInt(blocks.size()));
            blocks.add(chance.nextInt(blocks.size() + 1), moved);
        }
        for (int i = chance.nextInt(4); i > 0; i--) {
            blocks.add(chance.nextInt(blocks.size() + 1), block("new" + i, pick(chance, TYPES), pick(chance, WORDS)));
        }
        return JSON.createArrayNode().addAll(blocks);
    }

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
