package dev.outputhub.gateway.signin.browser;

import java.util.Map;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How Keycloak is asked to sign somebody in: whoever gives their address is led to the identity provider of its domain, where there is one,
 * whoever has no account begins with the form of registration (prompt=create of OpenID Connect), and whoever is signed in where more than a
 * password is asked for is asked for a second factor alone.
 */
@Component
class SignInWay implements ServerOAuth2AuthorizationRequestResolver {

    /** The parameter by which a page says whose sign-in it begins. */
    static final String ADDRESS = "address";

    /** The parameter by which a page says that it begins with a new account. */
    static final String CREATE = "create";

    /** The parameter by which a page says that the password is not enough. */
    static final String SECOND_FACTOR = "secondFactor";

    /** What the realm's flow calls it. */
    private static final String SECOND_LEVEL = "2";

    private static final int LONGEST = 254;

    private final ServerOAuth2AuthorizationRequestResolver plain;
    private final SignInHomes homes;

    SignInWay(ReactiveClientRegistrationRepository registrations, SignInHomes homes) {
        this.plain = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
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
        var query = exchange.getRequest().getQueryParams();
        if (query.containsKey(CREATE)) {
            return Mono.just(with(request, Map.of("prompt", "create")));
        }
        if (query.containsKey(SECOND_FACTOR)) {
            return Mono.just(with(request, Map.of("acr_values", SECOND_LEVEL)));
        }
        var address = query.getFirst(ADDRESS);
        if (address == null || address.isBlank() || address.length() > LONGEST) {
            return Mono.just(request);
        }
        var hint = Map.of("login_hint", address.strip());
        return homes.of(address.strip())
                .map(provider -> with(with(request, hint), Map.of("kc_idp_hint", provider)))
                .defaultIfEmpty(with(request, hint));
    }

    private static OAuth2AuthorizationRequest with(OAuth2AuthorizationRequest request, Map<String, String> more) {
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.putAll(more))
                .build();
    }
}
