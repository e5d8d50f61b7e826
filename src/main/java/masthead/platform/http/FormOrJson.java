package masthead.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads drafts that come as JSON, strictly, or out of an HTML form: what that sends beside, or leaves blank, is as good as not there. */
@ApplicationScoped
public class FormOrJson {

    /** The media type of a plain HTML form. */
    public static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private static final int MOST_FIELDS = 300;

    private final Drafts drafts;
    private final ObjectMapper json;

    FormOrJson(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    public static boolean isForm(HttpHeaders request) {
        MediaType type = request.getMediaType();
        return type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    /** Whether the one who asks reads pages rather than JSON: who sent a form does, and who sent JSON does not. */
    public static boolean wantsPage(@Nullable MediaType sent, List<MediaType> accepted) {
        if (sent != null && sent.getSubtype().endsWith("json")) {
            return false;
        }
        if (sent != null && sent.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return true;
        }
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
        }
        return accepted.isEmpty();
    }

    /** @throws ProblemException 400, 422 */
    public <D extends Draft> D read(HttpHeaders request, byte[] body, Class<D> type) {
        return drafts.read(isForm(request) ? json(fields(body), type) : body.length == 0 ? NOTHING : body, type);
    }

    private static final byte[] NOTHING = {'{', '}'};

    /**
     * What a form says.
     *
     * @throws ProblemException 400
     */
    public static Map<String, List<String>> fields(byte[] body) {
        try {
            return new QueryStringDecoder(
                            new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS)
                    .parameters();
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(Fault.at("", "malformed-form", "is not a form that can be read"));
        }
    }

    private byte[] json(Map<String, List<String>> fields, Class<?> type) {
        ObjectNode draft = json.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            List<String> given = fields.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (given.isEmpty()) {
                continue;
            }
            if (component.getType() == List.class) {
                ArrayNode values = draft.putArray(name);
                given.forEach(values::add);
            } else if (component.getType() == Integer.class && given.getFirst().matches("[0-9]{1,9}")) {
                draft.put(name, Integer.parseInt(given.getFirst()));
            } else {
                draft.put(name, given.getFirst());
            }
        }
        return draft.toString().getBytes(StandardCharsets.UTF_8);
    }
}
