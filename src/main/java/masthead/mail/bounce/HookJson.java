package masthead.mail.bounce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** JSON of services that may add to it what they like. */
final class HookJson {

    private HookJson() {}

    /** @throws ProblemException 400 */
    static JsonNode object(ObjectMapper json, byte[] body) {
        JsonNode read = null;
        try {
            read = json.readTree(body);
        } catch (IOException e) {
            // told below
        }
        if (read == null || !read.isObject()) {
            throw ProblemException.malformed(Fault.at("", "malformed-json", "is no JSON object"));
        }
        return read;
    }

    /** Null if it is none. */
    static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
