package masthead.newsletter.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every sign-up says. */
interface Asked {

    String email();

    @Nullable String language();

    @Nullable Integer consentVersion();

    @Nullable String sourceUrl();

    @Nullable String website();

    /** Slugs. */
    List<String> newsletters();

    default boolean fellIntoTrap() {
        String trap = website();
        return trap != null && !trap.isEmpty();
    }
}
