package masthead.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import masthead.platform.persistence.Ids;
import masthead.platform.text.Romanization;
import masthead.publication.Documents;

/** Addresses made of headlines and names: lower case ASCII words joined by hyphens, other scripts romanized. */
@ApplicationScoped
public class Slugs {

    /** What a slug looks like. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    /** How long a slug may be. */
    public static final int LONGEST = 120;

    private static final int LONGEST_MADE = 80;

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[a-z])'(?=[a-z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^-|-$");

    /** Namesakes beyond this get letters instead of a number, so that the hundredth is found as fast as the second. */
    private static final int MOST_NUMBERED = 20;

    private final EntityManager entities;
    private final Documents documents;

    Slugs(EntityManager entities, Documents documents) {
        this.entities = entities;
        this.documents = documents;
    }

    /**
     * The text as a slug that is free, with a number where it would not be. Whoever wants the same one at the same time waits
     * until this transaction ends.
     *
     * @param type what it is the address of; also the slug of a text without a letter or digit
     * @param takenAtDesk whether the desk has given a slug already
     */
    public String free(String type, String language, String text, Predicate<String> takenAtDesk) {
        String slug = made(text, language);
        if (slug.length() > LONGEST_MADE) {
            int word = slug.lastIndexOf('-', LONGEST_MADE);
            slug = slug.substring(0, word > 0 ? word : LONGEST_MADE);
        }
        if (slug.isEmpty()) {
            slug = type;
        }
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, String.join(" ", type, language, slug))
                .getResultList();
        String free = slug;
        for (int number = 2; takenAtDesk.test(free) || documents.isSlugTaken(type, language, free, null); number++) {
            free = slug + "-" + (number <= MOST_NUMBERED ? Integer.toString(number) : Ids.shortOne());
        }
        return free;
    }

    private static String made(String text, String language) {
        String latin = Romanization.of(text, language).toLowerCase(Locale.ROOT);
        String joined =
                BETWEEN_WORDS.matcher(APOSTROPHE.matcher(latin).replaceAll("")).replaceAll("-");
        return AROUND.matcher(joined).replaceAll("");
    }
}
