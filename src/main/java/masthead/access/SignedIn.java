package masthead.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of the one of the staff who signed in with it. Told to that one, and kept in no ledger.
 *
 * @param displayName what colleagues call them
 * @param expiresAt when the token ends
 */
public record SignedIn(@Nullable String displayName, Instant expiresAt) {

    private static final String ATTRIBUTE = "masthead.signed-in";

    /** As the framework knows who asks. */
    public SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder(caller.identity())
                .addAttribute(ATTRIBUTE, this)
                .build();
    }

    static @Nullable SignedIn of(SecurityIdentity identity) {
        return identity.getAttribute(ATTRIBUTE);
    }
}
