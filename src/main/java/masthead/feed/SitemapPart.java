package masthead.feed;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sitemap: {@code 2026-11}, and then {@code 2026-11-2} for what the first has no room for.
 *
 * @param number counts from 0
 */
record SitemapPart(YearMonth month, int number) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))(?:-([1-9][0-9]{0,5}))?");

    /** Null for what is none. */
    static @Nullable SitemapPart read(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return null;
        }
        int number = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
        return number == 1 && form.group(2) != null
                ? null
                : new SitemapPart(YearMonth.parse(form.group(1)), number - 1);
    }

    @Override
    public String toString() {
        return number == 0 ? month.toString() : month + "-" + (number + 1);
    }
}
