package masthead.access.openid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import masthead.access.reader.ReaderOpening;

/** Where readers sign in. Off until there is an issuer. */
@ConfigMapping(prefix = "masthead.readers")
public interface ReaderSettings {

    /** The issuer of the OpenID provider, exactly as its tokens name it ({@code iss}). */
    Optional<String> issuer();

    /** Whom its tokens must be for ({@code aud}). */
    Optional<String> audience();

    /** The claim that tells the reader's tier; a path with slashes leads into nested ones. */
    @WithDefault("tier")
    String tierClaim();

    /** What each value of the claim opens. If there are none, the values are {@code members} and {@code paid}. */
    Map<String, ReaderOpening> tiers();
}
