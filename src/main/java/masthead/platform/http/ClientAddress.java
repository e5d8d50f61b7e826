package masthead.platform.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. What proxies say of it is believed of those that the operator names, and of the last address that
 * none of them vouches for; what stands before that, anybody may have written.
 */
@ApplicationScoped
public class ClientAddress {

    /** Headers in which proxies tell whom they speak for. One is believed: the other may be what the client sent. */
    enum Header {
        FORWARDED("Forwarded"),
        X_FORWARDED_FOR("X-Forwarded-For");

        private final String name;

        Header(String name) {
            this.name = name;
        }
    }

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** Half of an IPv6 address is the network, and one household has all of the other half. */
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> proxies;
    private final Header header;
    private final CurrentVertxRequest request;

    ClientAddress(
            @ConfigProperty(name = "masthead.proxies") Optional<List<String>> proxies,
            @ConfigProperty(name = "masthead.proxy-header", defaultValue = "x-forwarded-for") Header header,
            CurrentVertxRequest request) {
        this.proxies =
                proxies.orElse(List.of()).stream().map(ClientAddress::block).toList();
        this.header = header;
        this.request = request;
    }

    /** So that a block that is none is told at the start. */
    void begin(@Observes StartupEvent start) {}

    /** The address of who sent the current request, in its usual form (RFC 5952 for IPv6). */
    public String current() {
        InetAddress address = of(request.getCurrent().request());
        return address == null ? "unknown" : NetUtil.toAddressString(address);
    }

    /** What a limit goes by: the address, or of IPv6 its network of 64 bits. */
    public String network() {
        InetAddress address = of(request.getCurrent().request());
        return address instanceof Inet6Address
                ? NetUtil.bytesToIpAddress(Arrays.copyOf(
                                Arrays.copyOf(address.getAddress(), NETWORK_BYTES), address.getAddress().length))
                        + "/64"
                : current();
    }

    private @Nullable InetAddress of(HttpServerRequest from) {
        // Of the connection and not of the request, which quarkus.http.proxy.* may have taken from what the client
        // says.
        SocketAddress connected = from.connection().remoteAddress();
        InetAddress address =
                connected == null || connected.hostAddress() == null ? null : read(connected.hostAddress());
        return address == null ? null : before(address, from.headers().getAll(header.name));
    }

    /**
     * @param connected whose connection it is
     * @param lines what is said in the header that is believed of proxies
     */
    InetAddress before(InetAddress connected, List<String> lines) {
        InetAddress address = connected;
        if (!isProxy(address)) {
            return address;
        }
        for (String hop : ForwardedHops.lastFirst(lines, header == Header.FORWARDED)) {
            InetAddress before = read(hop);
            if (before == null) {
                return address;
            }
            address = before;
            if (!isProxy(address)) {
                return address;
            }
        }
        return address;
    }

    private boolean isProxy(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(block -> block.matches(socket));
    }

    /** An address without its port and brackets; null if it is none. No name is ever looked up. */
    private static @Nullable InetAddress read(String text) {
        String address = text.strip();
        if (address.startsWith("[")) {
            address = address.substring(1, Math.max(1, address.indexOf(']')));
        } else if (address.indexOf(':') >= 0 && address.indexOf(':') == address.lastIndexOf(':')) {
            address = address.substring(0, address.indexOf(':'));
        }
        boolean isAddress = address.indexOf(':') >= 0
                ? IPV6.matcher(address).matches()
                : IPV4.matcher(address).matches();
        try {
            return isAddress ? InetAddress.ofLiteral(address) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static IpSubnetFilterRule block(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress address = read(parts[0]);
        try {
            if (address != null && parts.length <= 2) {
                int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
                return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new IllegalArgumentException(
                "masthead.proxies must name blocks such as 10.0.0.0/8 or 2001:db8::/32, not " + text);
    }
}
