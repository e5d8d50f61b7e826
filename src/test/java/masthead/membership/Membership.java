package masthead.membership;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.unique;

import masthead.desk.Newsroom.Saved;

/** The words in which tests speak of members and tiers. */
public final class Membership {

    private Membership() {}

    /** An address that no other test uses. */
    public static String address() {
        return unique("reader") + "@example.org";
    }

    /** A tier for five euros a month. */
    public static Saved tier() {
        return tier("month");
    }

    public static Saved tier(String interval) {
        return create("tiers", """
                {"name": "%s", "price": 500, "currency": "EUR", "interval": "%s", "benefits": ["All articles"]}""".formatted(unique("Friends"), interval));
    }

    public static Saved member(String email) {
        return create("members", "{\"email\": \"%s\"}".formatted(email));
    }

    /** @param more further members of the object, each after a comma */
    public static Saved member(String email, String more) {
        return create("members", "{\"email\": \"%s\"%s}".formatted(email, more));
    }
}
