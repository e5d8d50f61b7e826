package masthead.site.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of one type of thing, with variables in its path. A segment of the path that needs a value which the thing does not
 * have, such as the section of an article without one, is left out.
 */
final class UrlTemplate {

    static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private static final Pattern FORM = Pattern.compile("([^:/]+://[^/]+)(/.*)?");
    private static final String WORDS = "[A-Za-z0-9-]{1,120}";
    private static final Map<String, String> VALUES = Map.of(
            "id", "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
            "slug", WORDS,
            "section", WORDS,
            "language", "[A-Za-z0-9-]{2,35}",
            "year", "[0-9]{4}",
            "month", "[0-9]{2}",
            "day", "[0-9]{2}");

    /** What a thing may be without. */
    private static final String OPTIONAL = "{section}";

    private final String origin;
    private final List<String> segments;
    private final Pattern pattern;
    private final int literals;

    private UrlTemplate(String origin, List<String> segments) {
        this.origin = origin;
        this.segments = segments;
        this.pattern = Pattern.compile(pattern(segments));
        this.literals =
                VARIABLE.matcher(String.join("/", segments)).replaceAll("").length();
    }

    static UrlTemplate of(String template) {
        Matcher form = FORM.matcher(template);
        if (!form.matches()) {
            throw new IllegalArgumentException(template);
        }
        String path = Objects.requireNonNullElse(form.group(2), "");
        return new UrlTemplate(
                form.group(1),
                path.isEmpty() ? List.of() : List.of(path.substring(1).split("/", -1)));
    }

    /** Scheme, host and port. */
    String origin() {
        return origin;
    }

    /** How much of it every address has in common: what says more is tried first. */
    int literals() {
        return literals;
    }

    /**
     * Null where the thing does not have what each of its kind has once it is published.
     *
     * @param value of a variable; null for what the thing does not have
     */
    @Nullable String expand(Function<String, @Nullable String> value) {
        StringBuilder url = new StringBuilder(origin);
        for (String segment : segments) {
            String expanded = expanded(segment, value);
            if (expanded != null) {
                url.append('/').append(expanded);
            } else if (!segment.contains(OPTIONAL)) {
                return null;
            }
        }
        return url.toString();
    }

    /** The values of the variables in the path of an address; null if it is not one of these. */
    @Nullable Map<String, String> match(String path) {
        Matcher match = pattern.matcher(path);
        if (!match.matches()) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        match.namedGroups().forEach((name, group) -> {
            if (match.group(group) != null) {
                values.put(name, match.group(group));
            }
        });
        return values;
    }

    private static @Nullable String expanded(String segment, Function<String, @Nullable String> value) {
        StringBuilder expanded = new StringBuilder();
        Matcher variable = VARIABLE.matcher(segment);
        while (variable.find()) {
            String replacement = value.apply(variable.group(1));
            if (replacement == null) {
                return null;
            }
            variable.appendReplacement(expanded, Matcher.quoteReplacement(encoded(replacement)));
        }
        return variable.appendTail(expanded).toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String pattern(List<String> segments) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : trimmed(segments)) {
            String one = "/" + pattern(segment);
            pattern.append(segment.contains(OPTIONAL) ? "(?:" + one + ")?" : one);
        }
        return pattern.isEmpty() ? "/" : pattern.toString();
    }

    /** Addresses are matched without the slash at their end. */
    private static List<String> trimmed(List<String> segments) {
        List<String> trimmed = new ArrayList<>(segments);
        while (!trimmed.isEmpty() && trimmed.getLast().isEmpty()) {
            trimmed.removeLast();
        }
        return trimmed;
    }

    private static String pattern(String segment) {
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(segment);
        int end = 0;
        while (variable.find()) {
            pattern.append(literal(segment.substring(end, variable.start())));
            String name = variable.group(1);
            pattern.append("(?<%s>%s)".formatted(name, Objects.requireNonNull(VALUES.get(name), name)));
            end = variable.end();
        }
        return pattern.append(literal(segment.substring(end))).toString();
    }

    /** Decoded, as the addresses are that it is compared with. */
    private static String literal(String text) {
        Address address = Address.read("/_" + text);
        return Pattern.quote(address == null ? text : address.path().substring(2));
    }
}
