package masthead.access.openid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import masthead.access.Role;

/** Where the staff sign in. Off until there is an issuer. */
@ConfigMapping(prefix = "masthead.staff")
public interface StaffSettings {

    /** The issuer of the OpenID provider, exactly as its tokens name it ({@code iss}). */
    Optional<String> issuer();

    /** Whom its tokens must be for ({@code aud}). */
    Optional<String> audience();

    /** The claim that tells roles; a path with slashes leads into nested ones. */
    @WithDefault("groups")
    String rolesClaim();

    /** Which role each value of the claim gives. If there are none, the values are the names of roles. */
    Map<String, Role> roles();
}
