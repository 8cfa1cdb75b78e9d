package dev.outputhub.gateway.signin.browser;

import java.util.HashMap;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whoever gives their address before they sign in is led to the identity provider of its domain, where there is one. */
@Component
class SignInWay implements ServerOAuth2AuthorizationRequestResolver {

    /** The parameter by which a page says whose sign-in it begins. */
    static final String ADDRESS = "address";

    private static final int LONGEST = 254;

    private final ServerOAuth2AuthorizationRequestResolver plain;
    private final SignInHomes homes;

    SignInWay(RegistrationRequests plain, SignInHomes homes) {
        this.plain = plain;
        this.homes = homes;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return plain.resolve(exchange).flatMap(request -> led(request, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return plain.resolve(exchange, registration).flatMap(request -> led(request, exchange));
    }

    private Mono<OAuth2AuthorizationRequest> led(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var address = exchange.getRequest().getQueryParams().getFirst(ADDRESS);
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            return Mono.just(request);
        }
        return homes.of(address.strip())
                .map(provider -> with(request, address.strip(), provider))
                .defaultIfEmpty(with(request, address.strip(), ""));
    }

    private static OAuth2AuthorizationRequest with(
            OAuth2AuthorizationRequest request, String address, String provider) {
        var parameters = new HashMap<>(request.getAdditionalParameters());
        parameters.put("login_hint", address);
        if (!provider.isEmpty()) {
            parameters.put("kc_idp_hint", provider);
        }
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters)
                .build();
    }
}
