import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was released stays, unless the version says otherwise. */
class BreakingChangesTest {

    private static final Path ROOT = Path.of("../..");

    private ObjectNode released;
    private ObjectNode present;

    @BeforeEach
    void read() throws IOException {
        released = Document.read(ROOT.resolve("src/openapi/released.yaml"));
        present = Document.read(ROOT.resolve("openapi.yaml"));
    }

    @Test
    void nothingThatClientsRelyOnIsTakenAwayUnlessTheVersionSaysSo() {
        List<String> broken = Changes.breaking(released, present);
        assertTrue(
                broken.isEmpty() || Document.allowsBreaking(released, present),
                () -> "Clients of version " + Document.version(released) + " break. Put it back, or say in info.version "
                        + "that this is another version.\n" + String.join("\n", broken));
    }

    /** On a part of it, for the whole takes seconds each time. */
    @Test
    void whatIsTakenAwayBreaksClients() {
        ObjectNode before = Document.only(released, "/v1/articles/{id}", "/v1/sync", "/v1/admin/articles/{id}");
        assertEquals(List.of(), Changes.breaking(before, before.deepCopy()));

        ObjectNode withoutField = before.deepCopy();
        schema(withoutField, "Article").withObject("/properties").remove("headline");
        assertFalse(Changes.breaking(before, withoutField).isEmpty(), "a field of an answer");

        ObjectNode withoutInnerField = before.deepCopy();
        schema(withoutInnerField, "ParagraphBlock").withObject("/properties").remove("spans");
        assertFalse(Changes.breaking(before, withoutInnerField).isEmpty(), "a field deep in an answer");

        ObjectNode withoutValue = before.deepCopy();
        schema(withoutValue, "ArticleKind").withArray("/enum").remove(0);
        assertFalse(Changes.breaking(before, withoutValue).isEmpty(), "a value that may be sent");

        ObjectNode demanding = before.deepCopy();
        schema(demanding, "ArticleDraft").withArray("/required").add("kicker");
        assertFalse(Changes.breaking(before, demanding).isEmpty(), "a field that has to be sent");

        ObjectNode renamed = before.deepCopy();
        ((ObjectNode) renamed.at("/paths/~1v1~1sync/get")).put("operationId", "syncCopy");
        assertFalse(Changes.breaking(before, renamed).isEmpty(), "the name of an operation");
    }

    @Test
    void whatIsAddedDoesNot() {
        ObjectNode before = Document.only(released, "/v1/articles/{id}", "/v1/sync", "/v1/admin/articles/{id}");
        ObjectNode after = before.deepCopy();
        schema(after, "Article").withObject("/properties").putObject("mood").put("type", "string");
        for (String list : List.of("/enum", "/x-extensible-enum")) {
            schema(after, "ArticleKind").withArray(list).add("liveblog");
        }
        ObjectNode block = schema(after, "ParagraphBlock").deepCopy();
        block.withObject("/properties/type").put("const", "poll");
        after.withObject("/components/schemas").set("PollBlock", block);
        ArrayNode variants = schema(after, "Block").withArray("/oneOf");
        variants.addObject().put("$ref", "#/components/schemas/PollBlock");
        schema(after, "Block").withObject("/discriminator/mapping").put("poll", "#/components/schemas/PollBlock");
        assertEquals(List.of(), Changes.breaking(before, after));
    }

    @Test
    void theVersionSaysSo() {
        assertTrue(Document.allowsBreaking(version("1.4.0"), version("2.0.0")));
        assertFalse(Document.allowsBreaking(version("1.4.0"), version("1.5.0")));
        assertTrue(Document.allowsBreaking(version("0.1.0"), version("0.2.0")), "before 1.0 the second number");
        assertFalse(Document.allowsBreaking(version("0.1.0"), version("0.1.1")));
    }

    private static ObjectNode version(String version) {
        return Document.empty(version);
    }

    private static ObjectNode schema(ObjectNode document, String name) {
        return (ObjectNode) document.at("/components/schemas/" + name);
    }
}
