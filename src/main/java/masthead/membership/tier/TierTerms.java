package masthead.membership.tier;

import java.util.Map;
import java.util.UUID;
import masthead.access.reader.ReaderOpening;
import org.jspecify.annotations.Nullable;

/** What rooms that make members need to know of a tier. */
public record TierTerms(
        UUID id, String name, String slug, Billing interval, ReaderOpening opens, Map<String, TierTexts> localized) {

    /** What it is called in a language: in the best match, or as usual (RFC 4647, lookup). */
    public String nameIn(@Nullable String language) {
        for (String tag = language == null ? "" : language; !tag.isEmpty(); tag = parent(tag)) {
            TierTexts texts = localized.get(tag);
            String found = texts == null ? null : texts.name();
            if (found != null) {
                return found;
            }
        }
        return name;
    }

    private static String parent(String tag) {
        return tag.substring(0, Math.max(tag.lastIndexOf('-'), 0));
    }
}
