package masthead.membership;

import java.util.List;
import masthead.mail.EmailAddress;
import masthead.platform.persistence.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be a member.
 *
 * @param email without it nobody can become one, but who is one already can be found
 * @param payers by what contributions know them: 32 bytes each
 */
public record Somebody(
        @Personal @Nullable EmailAddress email,
        List<byte[]> payers,
        @Personal @Nullable String name,
        @Nullable String language) {

    @Override
    public String toString() {
        return "somebody";
    }
}
