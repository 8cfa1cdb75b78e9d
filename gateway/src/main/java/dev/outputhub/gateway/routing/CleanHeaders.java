package dev.outputhub.gateway.routing;

import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service may see of a request: not the cookies, and nothing of what only the platform itself may say, such as for whom
 * a service acts or where the caller is.
 */
@Component
class CleanHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> STRIPPED = Set.of(
            HttpHeaders.COOKIE,
            "X-XSRF-TOKEN",
            "X-Api-Key",
            "Hub-Organization",
            "Hub-Person",
            "Hub-Groups",
            AddressProof.ADDRESS,
            AddressProof.PROOF,
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Real-IP");

    private final DoorProperties door;
    private final ClientAddresses addresses;
    private final AddressProof proof;

    CleanHeaders(DoorProperties door, ClientAddresses addresses, AddressProof proof) {
        this.door = door;
        this.addresses = addresses;
        this.proof = proof;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.putAll(input);
        STRIPPED.forEach(headers::remove);
        var address = addresses.of(exchange.getRequest());
        headers.set("X-Forwarded-For", address);
        proof.write(address, headers);
        headers.set("X-Forwarded-Host", door.publicUrl().getAuthority());
        headers.set("X-Forwarded-Proto", door.publicUrl().getScheme());
        var token = RelayedToken.of(exchange);
        if (token == null) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        } else {
            headers.setBearerAuth(token);
        }
        return headers;
    }

    @Override
    public int getOrder() {
        // last: a caller cannot have these removed again by naming them in "Connection"
        return Ordered.LOWEST_PRECEDENCE;
    }
}
