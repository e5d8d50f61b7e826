package masthead.access.limit;

import java.time.Duration;
import java.util.Locale;

/**
 * How many requests a window has room for. The room comes back evenly, so there is no moment at which all may come again at once.
 *
 * @param name what the headers call it
 */
record Quota(String name, int requests, Duration window) {

    boolean isSet() {
        return requests > 0;
    }

    /** How long it takes until there is room for one more. */
    Duration each() {
        return window.dividedBy(requests);
    }

    /** {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-11). */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds());
    }

    String words() {
        return String.format(Locale.ROOT, "%d requests in %d s", requests, window.toSeconds());
    }
}
