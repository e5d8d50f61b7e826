package masthead.platform.http;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is a language and what is none. */
public final class Languages {

    private Languages() {}

    /** The tag as BCP 47 writes it canonically, such as {@code pt-BR} for {@code PT-br}; null if it is none. */
    public static @Nullable String canonical(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            int length = locale.getLanguage().length();
            return length >= 2 && length <= 3 && tag.length() <= LanguageTag.LONGEST ? locale.toLanguageTag() : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
