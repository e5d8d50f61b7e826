package masthead.access.limit;

import jakarta.enterprise.context.ApplicationScoped;
import masthead.platform.http.ClientAddress;
import masthead.platform.http.LimitSettings;
import org.jspecify.annotations.Nullable;

/** The limits of what anybody may do. */
@ApplicationScoped
public class PublicLimits {

    private final SharedQuotas quotas;
    private final ClientAddress address;
    private final Quota posts;
    private final Quota counts;
    private final Quota mails;

    PublicLimits(SharedQuotas quotas, ClientAddress address, LimitSettings settings) {
        this.quotas = quotas;
        this.address = address;
        this.posts = new Quota("public-posts", settings.publicPosts(), settings.publicPostsWindow());
        this.counts = new Quota("public-counts", settings.publicCounts(), settings.publicCountsWindow());
        this.mails = new Quota("mails", settings.mails(), settings.mailsWindow());
    }

    /**
     * Whether this e-mail address may be sent one more mail for a public POST; if so, that one counts. Who asked for it must not be
     * able to tell, so the answer is the same.
     *
     * @param keyedHashOfAddress names the address to who has the key, and to nobody else
     */
    public boolean mayMail(String keyedHashOfAddress) {
        return !mails.isSet() || quotas.take(mails, keyedHashOfAddress).isTaken();
    }

    /** Null if there is no limit. */
    @Nullable Use post() {
        return posts.isSet() ? quotas.take(posts, address.network()) : null;
    }

    /** Null if there is no limit. */
    @Nullable Use count() {
        return counts.isSet() ? quotas.take(counts, address.network()) : null;
    }
}
