package masthead.access.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import masthead.SecretsUsed;

/** A service behind a proxy, with little room: few threads, few bodies at once, few requests of an address, two origins. */
public final class TightLimits implements QuarkusTestProfile {

    public static final int THREADS = 4;
    public static final int BODIES_AT_ONCE = 20;
    static final int ADDRESS_REQUESTS = 5;
    static final int PUBLIC_POSTS = 3;
    static final int MAILS = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("masthead.proxies", "127.0.0.1, 10.1.0.0/16, 2001:db8:1::/48"),
                Map.entry("masthead.limits.address-requests", Integer.toString(ADDRESS_REQUESTS)),
                Map.entry("masthead.limits.public-posts", Integer.toString(PUBLIC_POSTS)),
                Map.entry("masthead.limits.public-posts-window", "60s"),
                Map.entry("masthead.limits.mails", Integer.toString(MAILS)),
                Map.entry("masthead.limits.body-time", "8s"),
                Map.entry("masthead.limits.bodies-at-once", Integer.toString(BODIES_AT_ONCE)),
                Map.entry("masthead.limits.database-time", "2s"),
                Map.entry("quarkus.thread-pool.max-threads", Integer.toString(THREADS)),
                Map.entry("masthead.cors.delivery-origins", "https://courier.example, https://app.courier.example"),
                Map.entry("masthead.cors.desk-origins", "https://desk.example"),
                Map.entry("masthead.strict-transport-security", "365d"));
    }

    /** An address that no other test comes from. */
    public static String anAddress() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address =
                "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(100, 256), random.nextInt(100, 256));
        SecretsUsed.note(address);
        return address;
    }
}
