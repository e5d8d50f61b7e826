package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks may lead. A host is looked up once, all its addresses are checked, and the connection goes to one that was: what
 * the name means a moment later makes no difference.
 */
@ApplicationScoped
public class Targets {

    private static final int LOWEST_FREE_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final WebhookSettings settings;
    private final Names names;

    @Inject
    Targets(WebhookSettings settings) {
        this(settings, host -> List.of(InetAddress.getAllByName(host)));
    }

    Targets(WebhookSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /** A place to connect to, which may be. */
    record Target(URI url, String host, int port, boolean secure, InetAddress address) {}

    /** Nothing is sent there. */
    static final class Refused extends Exception {

        Refused(String why) {
            super(why);
        }
    }

    /** Why nothing can be sent there; null if it can, as far as can be known now. A host that nobody knows may be known later. */
    public @Nullable String fault(String url) {
        try {
            URI address = require(url);
            lookUp(host(address));
            return null;
        } catch (Refused e) {
            return e.getMessage();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    Target target(String url) throws Refused, UnknownHostException {
        URI address = require(url);
        String host = host(address);
        return new Target(address, host, port(address), isSecure(address), lookUp(host));
    }

    private URI require(String url) throws Refused {
        URI address = URI.create(url);
        if (!isSecure(address) && !settings.allowHttp()) {
            throw new Refused("must be an https URL");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new Refused("must have a host, and neither a user nor a fragment");
        }
        int port = port(address);
        if (port != HTTP && port != HTTPS && (port < LOWEST_FREE_PORT || port > HIGHEST_PORT)) {
            throw new Refused("must have port 80, 443, or one from 1024 on");
        }
        return address;
    }

    private InetAddress lookUp(String host) throws Refused, UnknownHostException {
        List<InetAddress> all = resolve(host);
        if (!settings.allowPrivateNetworks() && !all.stream().allMatch(PublicAddress::is)) {
            throw new Refused("leads to an address that is not public");
        }
        return all.getFirst();
    }

    /** A name server that does not answer is waited for no longer than a host is. */
    private List<InetAddress> resolve(String host) throws UnknownHostException {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                found.complete(names.of(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        try {
            List<InetAddress> all = found.get(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (all.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(host);
        }
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isSecure(URI address) {
        return "https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure(address) ? HTTPS : HTTP;
    }
}
