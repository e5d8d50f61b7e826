package masthead.platform.persistence;

import java.util.Optional;

/**
 * Where a database is and who signs in to it.
 *
 * @param url JDBC URL; may itself carry user and password
 * @param username user, unless the URL has it
 * @param password password, unless the URL has it or none is asked for
 */
public record DatabaseAddress(String url, Optional<String> username, Optional<String> password) {

    /** The URL without its parameters, because a password may be among them. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
