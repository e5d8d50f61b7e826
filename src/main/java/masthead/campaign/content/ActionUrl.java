package masthead.campaign.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.platform.http.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where a call to action leads: a template with variables for where the reader is. */
public final class ActionUrl {

    public static final String CAMPAIGN = "campaign";
    public static final String VARIANT = "variant";
    public static final String PLACEMENT = "placement";
    public static final String LANGUAGE = "language";
    public static final String ARTICLE = "article";

    private static final Set<String> KNOWN = Set.of(CAMPAIGN, VARIANT, PLACEMENT, LANGUAGE, ARTICLE);
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ORIGIN = Pattern.compile("https://[^/?#{}]+([/?#].*)?", Pattern.DOTALL);

    private ActionUrl() {}

    /** What is wrong with a template; null if nothing is. */
    static @Nullable String problemOfUrl(String template) {
        String problem = problemOfVariables(template);
        if (problem != null) {
            return problem;
        }
        String sample = VARIABLE.matcher(template).replaceAll("x");
        return ORIGIN.matcher(template).matches() && WebAddress.Check.isSecure(sample)
                ? null
                : "must be an https URL in ASCII, with variables in its path and query only";
    }

    static @Nullable String problemOfVariables(String template) {
        Matcher variable = VARIABLE.matcher(template);
        while (variable.find()) {
            if (!KNOWN.contains(variable.group(1))) {
                return "has a variable that is none of {campaign}, {variant}, {placement}, {language}, {article}";
            }
        }
        String rest = VARIABLE.matcher(template).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0 ? null : "has a brace that belongs to no variable";
    }

    /** @param values of the variables; what has none becomes empty */
    public static String of(CallToAction action, Map<String, String> values) {
        String url = filled(action.urlTemplate(), values, true);
        if (action.trackingParameters().isEmpty()) {
            return url;
        }
        int hash = url.indexOf('#');
        String place = hash < 0 ? url : url.substring(0, hash);
        StringJoiner query = new StringJoiner("&", place + (place.indexOf('?') < 0 ? "?" : "&"), "");
        action.trackingParameters()
                .forEach((name, value) -> query.add(name + "=" + encoded(filled(value, values, false))));
        return hash < 0 ? query.toString() : query + url.substring(hash);
    }

    private static String filled(String template, Map<String, String> values, boolean encode) {
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String value = values.getOrDefault(variable.group(1), "");
            variable.appendReplacement(filled, Matcher.quoteReplacement(encode ? encoded(value) : value));
        }
        return variable.appendTail(filled).toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
