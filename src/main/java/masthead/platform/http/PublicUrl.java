package masthead.platform.http;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where readers reach this service: what links in mails begin with, which are written while nobody asks. Without a setting it is the
 * machine itself, as it is when somebody tries the service out.
 */
@ApplicationScoped
public class PublicUrl {

    private final Optional<String> set;

    PublicUrl(@ConfigProperty(name = "masthead.public-url") Optional<URI> set) {
        this.set = set.map(url -> {
            boolean fits = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            if (!fits) {
                throw new IllegalArgumentException(
                        "masthead.public-url must be an address such as https://api.courier.example.org, not " + url);
            }
            return url.toString().replaceFirst("/+$", "");
        });
    }

    /** @param path from its slash on, as it stands in an address */
    public String of(String path) {
        return set.orElseGet(PublicUrl::here) + path;
    }

    /** Known once the service listens. */
    private static String here() {
        String port = LaunchMode.current() == LaunchMode.TEST ? "quarkus.http.test-port" : "quarkus.http.port";
        return "http://localhost:"
                + ConfigProvider.getConfig()
                        .getOptionalValue(port, Integer.class)
                        .orElse(8080);
    }
}
