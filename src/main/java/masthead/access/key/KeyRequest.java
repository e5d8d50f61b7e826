package masthead.access.key;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.jspecify.annotations.Nullable;

/** Asks whose a key is. A request of its own, for other bearer tokens are others' to know. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final String key;
    private final @Nullable String origin;

    KeyRequest(String key, @Nullable String origin) {
        this.key = key;
        this.origin = origin;
    }

    String key() {
        return key;
    }

    /** Of the page that it came from; null where it came from none. */
    @Nullable String origin() {
        return origin;
    }
}
