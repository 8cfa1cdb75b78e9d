package dev.outputhub.platform.outbound;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Decides whether the platform may call an address that a customer gave. Internal addresses are refused, by the addresses the
 * host resolves to; check again right before each call, because a name can be pointed elsewhere later.
 */
public class OutboundAddresses {

    private final OutboundProperties properties;

    OutboundAddresses(OutboundProperties properties) {
        this.properties = properties;
    }

    /** @throws Problem 422 with the reason when the address is not to be called */
    public void check(String field, URI address) {
        var host = address.getHost();
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme())) || host == null) {
            throw refused(field, "is not an http or https address");
        }
        if (address.getUserInfo() != null) {
            throw refused(field, "carries a user name or password, which would end up in logs");
        }
        if (properties.allowedHosts().contains(host)) {
            return;
        }
        try {
            for (var resolved : InetAddress.getAllByName(host)) {
                if (resolved.isLoopbackAddress() ? !properties.allowLoopback() : isInternal(resolved)) {
                    throw refused(field, "is an internal address; an operator can allow its host");
                }
            }
        } catch (UnknownHostException unknown) {
            throw refused(field, "names a host that does not exist");
        }
    }

    static boolean isInternal(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSharedOrReserved(address)
                || isUniqueLocal(address);
    }

    // 0.0.0.0/8, 100.64.0.0/10 (RFC 6598), 192.0.0.0/24, 198.18.0.0/15 (RFC 2544) and 240.0.0.0/4
    private static boolean isSharedOrReserved(InetAddress address) {
        if (!(address instanceof Inet4Address)) {
            return false;
        }
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    // fc00::/7 (RFC 4193) and 64:ff9b::/96 (RFC 6052), behind which any IPv4 address can hide
    private static boolean isUniqueLocal(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return false;
        }
        var bytes = address.getAddress();
        return (bytes[0] & 0xfe) == 0xfc || (bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff);
    }

    private static Problem refused(String field, String reason) {
        return Problem.refused(CommonError.ADDRESS_REFUSED, field, field + " " + reason + ".");
    }
}
