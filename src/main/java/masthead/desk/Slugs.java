package masthead.desk;

import com.github.slugify.Slugify;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** Addresses made of headlines and names: lower case ASCII words joined by hyphens, other scripts transliterated. */
@ApplicationScoped
public class Slugs {

    /** What a slug looks like. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    /** How long a slug may be. */
    public static final int LONGEST = 120;

    private static final int LONGEST_MADE = 80;

    private final Slugify slugify = Slugify.builder().transliterator(true).build();

    /** The text as a slug that is not taken; a number is added where it would be. */
    public String free(String text, String otherwise, Predicate<String> taken) {
        String slug = slugify.slugify(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST_MADE) {
            int word = slug.lastIndexOf('-', LONGEST_MADE);
            slug = slug.substring(0, word > 0 ? word : LONGEST_MADE);
        }
        if (slug.isEmpty()) {
            slug = otherwise;
        }
        String free = slug;
        for (int number = 2; taken.test(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }
}
