package masthead.contribution.stripe;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import masthead.platform.http.CurrencyCode;
import org.jspecify.annotations.Nullable;

/** Amounts as Stripe counts them: mostly in the minor units of ISO 4217, but not always. */
final class StripeMoney {

    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeMoney() {}

    /** In capitals, as ISO 4217 has it; null for one that is unknown. */
    static @Nullable String currency(String code) {
        String currency = code.toUpperCase(Locale.ROOT);
        return CurrencyCode.Check.isInUse(currency) ? currency : null;
    }

    /** In minor units of ISO 4217, such as Icelandic crowns, which Stripe counts in hundredths although there are none. */
    static long minorUnits(long amount, String currency) {
        int digits = WHOLE.contains(currency) ? 0 : THOUSANDTHS.contains(currency) ? 3 : 2;
        int wanted = Currency.getInstance(currency).getDefaultFractionDigits();
        long minor = amount;
        for (; digits < wanted; digits++) {
            minor = Math.multiplyExact(minor, 10L);
        }
        for (; digits > wanted; digits--) {
            minor /= 10;
        }
        return minor;
    }
}
