package dev.outputhub.platform.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * The addresses of the public internet: unicast, and in none of the ranges that IANA's registries of special-purpose addresses list,
 * globally reachable ones (relays, translators, name servers of last resort) included. Spring Boot's own list lacks some of them.
 */
final class PublicAddresses {

    private static final InetAddressFilter SPECIAL_IPV4 = InetAddressFilter.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by customers of a provider
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // multicast tunnels
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4");

    /** All that is handed out. Outside lie, among others, the ways to write an IPv4 address: compatible, translated, NAT64. */
    private static final InetAddressFilter UNICAST_IPV6 = InetAddressFilter.of("2000::/3");

    private static final InetAddressFilter SPECIAL_IPV6 = InetAddressFilter.of(
            "2001::/23", // protocols, Teredo among them, which carries two IPv4 addresses
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    /** An IPv4-mapped address arrives here as the IPv4 address that it is. */
    static boolean contains(InetAddress address) {
        return address instanceof Inet6Address ipv6
                ? UNICAST_IPV6.matches(address) && !SPECIAL_IPV6.matches(address) && !isOfTunnel(ipv6)
                : !SPECIAL_IPV4.matches(address);
    }

    /** An interface of ISATAP (RFC 5214), whose last four bytes are the IPv4 address that the packet is tunnelled to. */
    private static boolean isOfTunnel(Inet6Address address) {
        var bytes = address.getAddress();
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && (bytes[11] & 0xff) == 0xfe;
    }
}
