package masthead.platform.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts in Latin letters without accents, as their own languages write them so: Ukrainian by the rules of the Cabinet of Ministers
 * (resolution 55 of 2010), others by those of Unicode CLDR. What is not of the given language, or of none, is told by its letters.
 */
public final class Romanization {

    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final Transliterator UKRAINIAN = Transliterator.createFromRules("uk", """
            :: Lower;
            $start = [^[:L:][:M:]\\'’ʼ];
            зг > zgh;
            $start { є > ye; $start { ї > yi; $start { й > y; $start { ю > yu; $start { я > ya;
            а > a; б > b; в > v; г > h; ґ > g; д > d; е > e; є > ie; ж > zh; з > z; и > y; і > i; ї > i; й > i; к > k;
            л > l; м > m; н > n; о > o; п > p; р > r; с > s; т > t; у > u; ф > f; х > kh; ц > ts; ч > ch; ш > sh;
            щ > shch; ь > ; ю > iu; я > ia;
            [:L:] { [\\'’ʼ] } [:L:] > ;
            """, Transliterator.FORWARD);

    private static final Map<String, Transliterator> RULES = Map.of(
            "uk", UKRAINIAN,
            "ru", Transliterator.getInstance("Russian-Latin/BGN"),
            "be", Transliterator.getInstance("Belarusian-Latin/BGN"),
            "bg", Transliterator.getInstance("Bulgarian-Latin/BGN"),
            "el", Transliterator.getInstance("Greek-Latin/UNGEGN"),
            "ka", Transliterator.getInstance("Georgian-Latin/BGN"),
            "hy", Transliterator.getInstance("Armenian-Latin/BGN"),
            "de", Transliterator.getInstance("de-ASCII"));

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern BELARUSIAN = Pattern.compile("[ўЎ]");
    private static final Pattern RUSSIAN = Pattern.compile("[ыэёъЫЭЁЪ]");
    private static final Pattern OTHER_MARKS = Pattern.compile("\\P{ASCII}");

    private Romanization() {}

    /**
     * @param language BCP 47; empty for what has none
     * @return in ASCII
     */
    public static String of(String text, String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        String own = RULES.getOrDefault(RULES.containsKey(primary) ? primary : byLetters(text), ANY)
                .transliterate(text);
        return OTHER_MARKS.matcher(ANY.transliterate(own)).replaceAll("");
    }

    private static String byLetters(String text) {
        if (!CYRILLIC.matcher(text).find()) {
            return "";
        }
        if (BELARUSIAN.matcher(text).find()) {
            return "be";
        }
        return RUSSIAN.matcher(text).find() ? "ru" : "uk";
    }
}
