package masthead.access.openid;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The OpenID provider of a whole test run: of the staff, and of readers. */
public final class TestProvider implements QuarkusTestResourceLifecycleManager {

    private @Nullable StubProvider provider;

    @Override
    public Map<String, String> start() {
        StubProvider started = StubProvider.start();
        provider = started;
        return Map.of(
                "masthead.staff.issuer", started.issuer("staff"),
                "masthead.staff.audience", "desk",
                "masthead.staff.roles-claim", "realm_access/roles",
                "masthead.readers.issuer", started.issuer("readers"),
                "masthead.readers.audience", "site",
                "masthead.readers.tiers.harbour-friends", "members",
                "masthead.readers.tiers.captains", "paid");
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
