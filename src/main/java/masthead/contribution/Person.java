package masthead.contribution;

import masthead.mail.EmailAddress;
import masthead.platform.persistence.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who gave. The ledger keeps nothing of it but a keyed hash; whoever is told of a contribution keeps what they need in rows of
 * their own that can be erased.
 *
 * @param customerId the number that the source has for them
 * @param language BCP 47
 */
public record Person(
        @Personal @Nullable EmailAddress email,
        @Personal @Nullable String customerId,
        @Personal @Nullable String name,
        @Nullable String language) {

    public static final Person UNKNOWN = new Person(null, null, null, null);

    /** Nothing of it, for this is what logs would show. */
    @Override
    public String toString() {
        return "a person";
    }
}
