package masthead.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the service a caller may have. A number of 0 sets no limit. */
@ConfigMapping(prefix = "masthead.limits")
public interface LimitSettings {

    /** How many requests the holder of a key, or one of the staff, may make in a window, of one instance. */
    @WithDefault("60000")
    int callerRequests();

    @WithDefault("60s")
    Duration callerWindow();

    /** How many requests without credentials may come from one address in a window, to one instance. */
    @WithDefault("0")
    int addressRequests();

    @WithDefault("60s")
    Duration addressWindow();

    /** How many public POSTs may come from one address in a window, to all instances together. */
    @WithDefault("60")
    int publicPosts();

    @WithDefault("10m")
    Duration publicPostsWindow();

    /** How many batches of what readers saw and clicked may come from one address in a window, to all instances together. */
    @WithDefault("600")
    int publicCounts();

    @WithDefault("10m")
    Duration publicCountsWindow();

    /** How many mails one e-mail address may be sent for public POSTs in a window, by all instances together. */
    @WithDefault("5")
    int mails();

    @WithDefault("1h")
    Duration mailsWindow();

    /** How long a request's body may take to arrive. */
    @WithDefault("10s")
    Duration bodyTime();

    /** How long a CSV file may take to arrive. */
    @WithDefault("5m")
    Duration uploadTime();

    /** How many bodies may be arriving at once. */
    @WithDefault("200")
    int bodiesAtOnce();

    /** How long one statement of a request may take; a transaction may take twice that. */
    @WithDefault("15s")
    Duration databaseTime();
}
