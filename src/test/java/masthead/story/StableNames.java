package masthead.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what is another in each run by what stays: ids in the order in which they appear, one for one, and tokens and cursors.
 */
final class StableNames {

    /** The id of the article that the story begins with; examples that stand elsewhere know it. */
    private static final String FIRST = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern BLOCK = Pattern.compile("[0-9a-z]{8,13}");
    private static final Pattern BLOCK_IN_HTML = Pattern.compile("(?<=data-block-id=\")[0-9a-z]{8,13}(?=\")");
    private static final Pattern TOKEN = Pattern.compile("mh_preview_[\\w-]+");
    private static final Pattern KEY = Pattern.compile("mh_(?!preview_)[\\w-]{43}");
    private static final Pattern HINT = Pattern.compile("^mh_[\\w-]{4}$");
    private static final Pattern READER_TOKEN = Pattern.compile("mht_[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern SECRET = Pattern.compile("whsec_[\\w+/=]+");
    private static final Pattern MESSAGE = Pattern.compile("\\bc-[0-9a-f]{8}-(?=[0-9])");
    private static final Pattern CURSOR = Pattern.compile("(?<=[?&]cursor=)[\\w%-]+");

    /** There is only one, always under this id. */
    private static final String SITE = "00000000-0000-7000-8000-000000000001";

    private static final BigInteger SIXTY_BITS = BigInteger.ONE.shiftLeft(60);

    private final Map<String, String> fixed;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();

    /** @param fixed what else is to be replaced, by what */
    StableNames(Map<String, String> fixed) {
        this.fixed = new LinkedHashMap<>(fixed);
        ids.put(SITE, SITE);
    }

    /** From now on this is called so. */
    void call(String now, String stable) {
        fixed.put(now, stable);
    }

    JsonNode in(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> in(object);
            case ArrayNode array -> {
                ArrayNode stable = array.arrayNode();
                array.forEach(item -> stable.add(in(item)));
                yield stable;
            }
            case TextNode text -> TextNode.valueOf(in(text.textValue()));
            default -> node;
        };
    }

    String in(String text) {
        String withIds = replace(ID, text, this::id);
        String withBlocks = replace(BLOCK_IN_HTML, withIds, this::block);
        String withTokens =
                TOKEN.matcher(withBlocks).replaceAll("mh_preview_3q2-7wIh0m5Ww1mXyQnXb8cKJpE0uTzR4sVdLfGa9hY");
        String withKeys = KEY.matcher(withTokens).replaceAll("mh_x7KqpJ4c9vB1nZ0sLd3RtYfGhWmUaEoQ2i8k5XrTjNM");
        String withHints = HINT.matcher(withKeys).replaceAll("mh_x7Kq");
        String withReaders = READER_TOKEN
                .matcher(withHints)
                .replaceAll(
                        "mht_eyJhbGciOiJIUzI1NiJ9.eyJvcGVucyI6Im1lbWJlcnMifQ.NqS0mY4c1mX6yUu2w9Rk3rTg7bLhJxV5pZdQeWcFa8s");
        String withSecrets =
                SECRET.matcher(withReaders).replaceAll("whsec_bm8gc2VjcmV0IGJ1dCBhbiBleGFtcGxlIG9mIG9uZSwgb2s=");
        String withMessages = MESSAGE.matcher(withSecrets).replaceAll("c-6f1c2d9a-");
        String stable = CURSOR.matcher(withMessages).replaceAll("MTAxOTMyZjRlLTZhODAtN2IxYy05ZDNlLTVmMmE4YzRiN2UxMA");
        for (Map.Entry<String, String> told : fixed.entrySet()) {
            stable = stable.replace(told.getKey(), told.getValue());
        }
        return stable;
    }

    private ObjectNode in(ObjectNode object) {
        ObjectNode stable = object.objectNode();
        object.properties().forEach(member -> {
            boolean isBlock =
                    member.getKey().equals("blockId") || (member.getKey().equals("id") && object.has("type"));
            JsonNode value = member.getValue();
            stable.set(
                    member.getKey(),
                    isBlock && BLOCK.matcher(value.asText()).matches()
                            ? TextNode.valueOf(block(value.asText()))
                            : in(value));
        });
        return stable;
    }

    private static String replace(Pattern pattern, String text, java.util.function.UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }

    private String id(String id) {
        return ids.computeIfAbsent(id, found -> {
            // One is the site's.
            int number = ids.size() - 1;
            if (number == 0) {
                return FIRST;
            }
            String digest = HexDigest.of("id " + number);
            long time = 0x01932f4e6a80L + 977L * number;
            String hex = "%012x".formatted(time);
            return "%s-%s-7%s-%s%s-%s"
                    .formatted(
                            hex.substring(0, 8),
                            hex.substring(8),
                            digest.substring(0, 3),
                            "89ab".charAt(number % 4),
                            digest.substring(3, 6),
                            digest.substring(6, 18));
        });
    }

    private String block(String id) {
        return blocks.computeIfAbsent(
                id,
                found -> new BigInteger(HexDigest.of("block " + blocks.size()), 16)
                        .mod(SIXTY_BITS)
                        .toString(Character.MAX_RADIX));
    }

    private static final class HexDigest {
        static String of(String text) {
            try {
                return "%064x"
                        .formatted(new BigInteger(
                                1, MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
