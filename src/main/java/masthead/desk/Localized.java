package masthead.desk;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts in other languages than the usual one, by language (BCP 47). */
public final class Localized {

    /** How many languages a thing may have texts in. */
    public static final int MOST = 20;

    /** What the API document tells of them. */
    public static final String DESCRIPTION =
            "Its texts in other languages, by language tag (BCP 47). A text that is missing in `uk-UA` is that of `uk`, "
                    + "and otherwise the usual one.";

    private Localized() {}

    /** In the order of the languages, so that the same texts are always the same JSON. */
    public static <T> Map<String, T> sorted(@Nullable Map<String, T> texts) {
        return texts == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** What a card shows of the texts; a language of which nothing is shown is left out. */
    public static <T> Map<String, T> shown(Map<String, T> texts, Function<T, @Nullable T> part) {
        SortedMap<String, T> shown = new TreeMap<>();
        texts.forEach((language, whole) -> {
            T kept = part.apply(whole);
            if (kept != null) {
                shown.put(language, kept);
            }
        });
        return shown;
    }
}
