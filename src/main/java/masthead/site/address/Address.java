package masthead.site.address;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as a reader may have it, in the one form that all spellings of it have: host in lower case, path decoded but
 * for delimiters, no slash at its end, no fragment. The scheme does not count: old links say http.
 *
 * @param authority host and port; null for a mere path
 * @param query without its question mark; null without one
 */
public record Address(
        @Nullable String authority, String path, @Nullable String query) {

    /** As much as an index of the database takes. */
    private static final int MOST_BYTES = 2000;

    private static final Pattern FORM = Pattern.compile(
            "(?:(?i:https?)://(?<host>[^/?#@:]+|\\[[0-9A-Fa-f:.]+])(?<port>:[0-9]*)?|(?=/(?!/)))(?<path>/[^?#]*)?"
                    + "(?:\\?(?<query>[^#]*))?(?:#.*)?");
    private static final Pattern REFUSED = Pattern.compile("[\\s\\\\\\p{Cntrl}]");
    private static final Set<String> USUAL_PORTS = Set.of("", ":", ":80", ":443");
    /** What means something else when it is not escaped (RFC 3986, 2.2). */
    private static final Pattern DELIMITER = Pattern.compile("[/?#%]");

    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** Null for what is neither a path that begins with one slash nor an absolute http or https URL. */
    public static @Nullable Address read(String text) {
        Matcher form = FORM.matcher(text);
        if (REFUSED.matcher(text).find() || !form.matches()) {
            return null;
        }
        try {
            Address address = new Address(
                    form.group("host") == null ? null : authority(form.group("host"), form.group("port")),
                    canonical(Objects.requireNonNullElse(form.group("path"), "")),
                    form.group("query"));
            return address.key().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES ? null : address;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What tells it from others. */
    public String key() {
        return (authority == null ? "" : authority) + path + (query == null ? "" : "?" + query);
    }

    /**
     * The keys of the addresses that it may be meant by, the narrowest first: a query may or may not matter, and so may the host
     * if it is one of the site's own.
     */
    public List<String> keys(Set<String> own) {
        boolean anywhere = authority == null || own.contains(authority);
        List<String> keys = new ArrayList<>();
        for (String asked : query == null ? List.of("") : List.of("?" + query, "")) {
            if (authority != null) {
                keys.add(authority + path + asked);
            }
            if (anywhere) {
                keys.add(path + asked);
            }
        }
        return keys;
    }

    /** Whether it leads where the other does; a path leads there on any host. */
    public boolean means(Address other) {
        return path.equals(other.path) && (authority == null || authority.equals(other.authority));
    }

    private static String authority(String host, @Nullable String port) {
        String ascii = host.startsWith("[") ? host : IDN.toASCII(host);
        return ascii.toLowerCase(Locale.ROOT) + (port == null || USUAL_PORTS.contains(port) ? "" : port);
    }

    private static String canonical(String path) {
        String decoded =
                ESCAPED.matcher(path).replaceAll(escaped -> Matcher.quoteReplacement(decoded(escaped.group())));
        int end = decoded.length();
        while (end > 0 && decoded.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? "/" : decoded.substring(0, end);
    }

    /** What does not decode to text stays as it is. */
    private static String decoded(String escaped) {
        byte[] bytes = new byte[escaped.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped, 3 * i + 1, 3 * i + 3, 16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return REFUSED.matcher(text).find()
                    ? escaped
                    : DELIMITER
                            .matcher(text)
                            .replaceAll(
                                    one -> "%%%02X".formatted((int) one.group().charAt(0)));
        } catch (CharacterCodingException e) {
            return escaped;
        }
    }
}
