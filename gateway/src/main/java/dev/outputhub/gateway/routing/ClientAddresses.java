package dev.outputhub.gateway.routing;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** The address a request came from, believing {@code X-Forwarded-For} only as far as trusted proxies wrote it. */
@Component
public class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;

    ClientAddresses(DoorProperties door) {
        trusted = door.trustedProxies().stream()
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .map(Network::parse)
                .toList();
    }

    public String of(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        var peer = remote == null ? null : remote.getAddress();
        if (peer == null) {
            return "unknown";
        }
        return trusts(peer) ? beyondProxies(request, peer) : peer.getHostAddress();
    }

    // from the right: each proxy appends whom it saw, so what stands left of the first stranger may be invented
    private String beyondProxies(ServerHttpRequest request, InetAddress peer) {
        var hops =
                String.join(",", request.getHeaders().getOrEmpty(FORWARDED_FOR)).split(",");
        var nearest = peer;
        for (var i = hops.length - 1; i >= 0; i--) {
            var hop = address(hops[i].strip());
            if (hop == null) {
                break;
            }
            nearest = hop;
            if (!trusts(hop)) {
                break;
            }
        }
        return nearest.getHostAddress();
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
