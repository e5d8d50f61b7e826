package masthead.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of RFC 7396 for objects. */
class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}             | {"a":"c"}                      | {"a":"c"}
            {"a":"b"}             | {"b":"c"}                      | {"a":"b","b":"c"}
            {"a":"b"}             | {"a":null}                     | {}
            {"a":"b","b":"c"}     | {"a":null}                     | {"b":"c"}
            {"a":["b"]}           | {"a":"c"}                      | {"a":"c"}
            {"a":"c"}             | {"a":["b"]}                    | {"a":["b"]}
            {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}       | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}     | {"a":[1]}                      | {"a":[1]}
            {"e":null}            | {"a":1}                        | {"e":null,"a":1}
            {"a":"foo"}           | {"a":{"bb":{"ccc":null}}}      | {"a":{"bb":{}}}
            {}                    | {"a":{"bb":{"ccc":null}}}      | {"a":{"bb":{}}}""")
    void mergesAsTheStandardSays(String target, String changes, String result) throws JsonProcessingException {
        MergePatch patch = new MergePatch((ObjectNode) json.readTree(changes));

        assertEquals(json.readTree(result), patch.applyTo((ObjectNode) json.readTree(target)));
    }
}
