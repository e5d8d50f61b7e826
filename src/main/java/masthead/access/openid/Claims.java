package masthead.access.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a token says (RFC 7519). */
record Claims(JsonNode all) {

    /** What it says, whether that is true or not; null if it is no token of this kind. */
    static @Nullable Claims unverified(String token, ObjectMapper json) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            JsonNode all = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return all != null && all.isObject() ? new Claims(all) : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable String text(String claim) {
        JsonNode value = all.path(claim);
        String text = value.isTextual() ? value.textValue().strip() : "";
        // PostgreSQL keeps no NUL.
        return text.isEmpty() || text.indexOf('\0') >= 0 ? null : text;
    }

    Instant expiresAt() {
        return Instant.ofEpochSecond(all.path("exp").asLong());
    }

    /**
     * The texts of a claim, of one or of a list of them.
     *
     * @param path the claim, or a path of claims in one another, divided by slashes; names with slashes of their own are found too
     */
    List<String> texts(String path) {
        JsonNode found = find(all, path);
        List<String> texts = new ArrayList<>();
        if (found.isTextual()) {
            texts.add(found.textValue());
        }
        if (found.isArray()) {
            found.forEach(one -> {
                if (one.isTextual()) {
                    texts.add(one.textValue());
                }
            });
        }
        return texts;
    }

    private static JsonNode find(JsonNode node, String path) {
        if (node.has(path)) {
            return node.get(path);
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            JsonNode found = find(node.path(path.substring(0, slash)), path.substring(slash + 1));
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return node.path(path);
    }
}
