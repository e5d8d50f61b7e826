package masthead.campaign.content;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sentence about the goal, as ICU MessageFormat writes it: so numbers and plurals come out right in every language. */
public final class GoalLine {

    private static final String TARGET = "target";
    private static final String CURRENT = "current";
    private static final String REMAINING = "remaining";
    private static final Set<String> KNOWN = Set.of(TARGET, CURRENT, REMAINING);
    private static final Set<String> TYPES = Set.of("number");
    private static final Set<MessagePattern.ArgType> NOT_FOR_NUMBERS =
            Set.of(MessagePattern.ArgType.CHOICE, MessagePattern.ArgType.SELECT, MessagePattern.ArgType.SELECTORDINAL);

    /** Up to here every language has used all forms that it has of numbers that readers meet. */
    private static final int NUMBERS = 200;

    private GoalLine() {}

    /** What is wrong with it in that language; null if nothing is. */
    static @Nullable String problem(String line, String language) {
        MessagePattern pattern;
        ULocale locale = ULocale.forLanguageTag(language);
        try {
            pattern = new MessagePattern(line);
            String unknown = unknown(pattern);
            if (unknown != null) {
                return "names {%s}; there is {target}, {current} and {remaining}".formatted(unknown);
            }
            new MessageFormat(line, locale).format(Map.of(TARGET, 2, CURRENT, 1, REMAINING, 1));
        } catch (IllegalArgumentException e) {
            return "is no message as ICU MessageFormat writes it";
        }
        return problemOfArguments(pattern, locale);
    }

    private static @Nullable String unknown(MessagePattern pattern) {
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            boolean isArgument = part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER;
            if (isArgument && !KNOWN.contains(pattern.getSubstring(part))) {
                return pattern.getSubstring(part);
            }
        }
        return null;
    }

    private static @Nullable String problemOfArguments(MessagePattern pattern, ULocale locale) {
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_TYPE && !TYPES.contains(pattern.getSubstring(part))) {
                return "formats a number as {%s}; there is number and plural".formatted(pattern.getSubstring(part));
            }
            boolean begins = part.getType() == MessagePattern.Part.Type.ARG_START;
            if (begins && NOT_FOR_NUMBERS.contains(part.getArgType())) {
                return "chooses by other than a plural; there is number and plural";
            }
            if (begins && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> missing = missingForms(pattern, i, locale);
                if (!missing.isEmpty()) {
                    return "lacks the plural forms that %s has of whole numbers: %s"
                            .formatted(locale.toLanguageTag(), String.join(", ", missing));
                }
            }
        }
        return null;
    }

    /** What this language needs of whole numbers, and the plural that begins here does not have. */
    private static Set<String> missingForms(MessagePattern pattern, int start, ULocale locale) {
        PluralRules rules = PluralRules.forLocale(locale, PluralType.CARDINAL);
        Set<String> missing = new TreeSet<>();
        for (int number = 0; number <= NUMBERS; number++) {
            missing.add(rules.select(number));
        }
        int end = pattern.getLimitPartIndex(start);
        for (int i = start; i < end; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                missing.remove(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START && i > start) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return missing;
    }

    /** The sentence with these numbers. Money is told in whole units of its currency, with what is behind the point where there is any. */
    public static String of(String line, String language, Goal goal, long current) {
        long remaining = Math.max(0, goal.target() - current);
        Map<String, Object> values = Map.of(
                TARGET, shown(goal, goal.target()), CURRENT, shown(goal, current), REMAINING, shown(goal, remaining));
        return new MessageFormat(line, ULocale.forLanguageTag(language)).format(values);
    }

    private static Number shown(Goal goal, long number) {
        if (goal.currency() == null) {
            return number;
        }
        int digits = Currency.getInstance(goal.currency()).getDefaultFractionDigits();
        BigDecimal amount = BigDecimal.valueOf(number, digits).stripTrailingZeros();
        return amount.scale() <= 0 ? amount.longValueExact() : amount;
    }
}
