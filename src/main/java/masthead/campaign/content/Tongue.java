package masthead.campaign.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which texts serve who reads in a language: those in it, else in a less narrow one (RFC 4647, lookup). */
public final class Tongue {

    private Tongue() {}

    /** The tags that serve, the best first: {@code uk-UA}, {@code uk}. */
    public static List<String> serving(String language) {
        List<String> tags = new ArrayList<>();
        for (int end = language.length(); end > 0; end = language.lastIndexOf('-', end - 1)) {
            tags.add(language.substring(0, end));
        }
        return tags;
    }

    /** The best of the texts by language; null if none serves. */
    public static <T> @Nullable T best(Map<String, T> texts, String language) {
        for (String tag : serving(language)) {
            T text = texts.get(tag);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
