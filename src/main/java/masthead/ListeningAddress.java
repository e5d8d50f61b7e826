package masthead;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import masthead.platform.persistence.StartupException;

/** Where the service will listen, tried out before anything else is started. */
final class ListeningAddress {

    private ListeningAddress() {}

    static void requireFree(String host, int port) {
        if (port < 0 || port > 65535) {
            throw new StartupException("quarkus.http.port is " + port + ": set it to a port from 0 to 65535.");
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new StartupException("quarkus.http.host is " + host + ", which is no address of this machine.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            throw new StartupException(inUse(host, port, String.valueOf(e.getMessage())), e);
        }
    }

    static String inUse(String host, int port, String why) {
        return "Masthead cannot listen on " + host + ":" + port + " (" + why
                + "): stop what does, or set quarkus.http.host and quarkus.http.port.";
    }
}
