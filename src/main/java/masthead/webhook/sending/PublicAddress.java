package masthead.webhook.sending;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are the world's: not the host's own, not its network's, not kept for anything special (RFC 6890). */
final class PublicAddress {

    /** What is no host in the world in IPv4: first bits, and how many. */
    private static final int[][] SPECIAL_4 = {
        {0x00000000, 8}, // this network
        {0x0a000000, 8}, // private
        {0x64400000, 10}, // carriers' own (100.64)
        {0x7f000000, 8}, // loopback
        {0xa9fe0000, 16}, // link-local, where clouds keep their metadata
        {0xac100000, 12}, // private
        {0xc0000000, 24}, // protocols
        {0xc0000200, 24}, // documentation
        {0xc0586300, 24}, // relays to IPv6
        {0xc0a80000, 16}, // private
        {0xc6120000, 15}, // benchmarks
        {0xc6336400, 24}, // documentation
        {0xcb007100, 24}, // documentation
        {0xe0000000, 3}, // multicast, reserved, broadcast
    };

    /** The same in the part of IPv6 that hosts of the world are in (2000::/3): by the first 32 bits. */
    private static final int[][] SPECIAL_6 = {
        {0x20010000, 23}, // protocols, tunnels among them
        {0x20010db8, 32}, // documentation
        {0x20020000, 16}, // wraps an address of IPv4
        {0x3fff0000, 20}, // documentation
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return address instanceof Inet4Address
                ? isNoneOf(first, SPECIAL_4)
                : (bytes[0] & 0xe0) == 0x20 && isNoneOf(first, SPECIAL_6);
    }

    private static boolean isNoneOf(int address, int[][] special) {
        for (int[] network : special) {
            if ((address ^ network[0]) >>> (32 - network[1]) == 0) {
                return false;
            }
        }
        return true;
    }
}
