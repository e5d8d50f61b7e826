package masthead.access.openid;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import masthead.platform.text.Romanization;

/** What things are by that somebody of the staff writes: made once, of what the provider calls them, and never an address. */
final class Handle {

    private static final int LONGEST = 60;
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern AROUND = Pattern.compile("^[-.]+|[-.]+$");

    private Handle() {}

    static String of(Claims claims) {
        return Stream.of("preferred_username", "email", "sub")
                .map(claims::text)
                .map(text -> text == null ? "" : word(text))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("staff");
    }

    /** @param attempt counts from 1 */
    static String numbered(String handle, int attempt) {
        return attempt == 1 ? handle : handle + "-" + attempt;
    }

    private static String word(String text) {
        int at = text.indexOf('@');
        String local = at < 0 ? text : text.substring(0, at);
        String word = OTHERS.matcher(Romanization.of(local, "").toLowerCase(Locale.ROOT))
                .replaceAll("-");
        String bare = AROUND.matcher(word).replaceAll("");
        return AROUND.matcher(bare.substring(0, Math.min(bare.length(), LONGEST)))
                .replaceAll("");
    }
}
