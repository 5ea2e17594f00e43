package cn.qingsu.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where a request comes from, as limits count it: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has
 * one of those has all others of its network.
 */
public record CountedAddress(String text) {

    private static final int NETWORK_BYTES = 8;

    /** @param address as the web server gives it */
    public static CountedAddress of(String address) {
        return new CountedAddress(text(address));
    }

    private static String text(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(wide.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
