package dev.outputhub.platform.outbound;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Decides whether the platform may call an address that a customer gave. Internal addresses are refused, by the addresses the
 * host resolves to. A name can be pointed elsewhere later: {@link OutboundClient} asks again for the address it connects to.
 */
public class OutboundAddresses {

    private final Set<String> allowedHosts;
    private final InetAddressFilter allowedAddresses;
    private final boolean allowLoopback;
    private final DnsResolver names;

    public OutboundAddresses(OutboundProperties properties, DnsResolver names) {
        this.allowedHosts = properties.allowedHosts().stream()
                .map(OutboundAddresses::plain)
                .collect(Collectors.toUnmodifiableSet());
        this.allowedAddresses =
                InetAddressFilter.of(properties.allowedAddresses().toArray(String[]::new));
        this.allowLoopback = properties.allowLoopback();
        this.names = names;
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
        try {
            for (var resolved : names.resolve(host)) {
                if (!permits(host, resolved)) {
                    throw refused(field, "is an internal address; an operator can allow its host");
                }
            }
        } catch (UnknownHostException unknown) {
            if (!allowedHosts.contains(plain(host))) {
                throw refused(field, "names a host that does not exist");
            }
        }
    }

    boolean permits(String host, InetAddress resolved) {
        return allowedHosts.contains(plain(host))
                || allowedAddresses.matches(resolved)
                || (resolved.isLoopbackAddress() ? allowLoopback : PublicAddresses.contains(resolved));
    }

    DnsResolver names() {
        return names;
    }

    /** In an address IPv6 stands in brackets. */
    private static String plain(String host) {
        var name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    private static Problem refused(String field, String reason) {
        return Problem.refused(CommonError.ADDRESS_REFUSED, field, field + " " + reason + ".");
    }
}
