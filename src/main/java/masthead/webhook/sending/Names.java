package masthead.webhook.sending;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface Names {

    List<InetAddress> of(String host) throws UnknownHostException;
}
