package dev.outputhub.gateway.signin;

import dev.outputhub.gateway.routing.ClientAddresses;
import dev.outputhub.gateway.signin.apikey.ApiKeys;
import dev.outputhub.gateway.signin.apikey.PresentedKey;
import dev.outputhub.gateway.signin.person.People;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Programs: a bearer token or an API key with every request. No session is looked for, no cookie is set, nothing can be forged in their name. */
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {

    private static final String BEARER = "bearer ";

    /** A request is observed as a whole; its way through each filter is of no interest and costs as much as an answer. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain programs(ServerHttpSecurity http, People people, ApiKeys keys, ClientAddresses addresses) {
        ReactiveAuthenticationManager manager = authentication -> authentication instanceof PresentedKey key
                ? keys.verify(key).cast(Authentication.class)
                : Mono.just(authentication)
                        .cast(PresentedToken.class)
                        .flatMap(bearer -> people.verify(bearer.getToken(), bearer.organization(), null));
        return http.securityMatcher(ProgramSecurity::sendsToken)
                .headers(HeaderSpec::disable)
                .csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2ResourceServer(server -> server.bearerTokenConverter(
                                exchange -> Mono.fromCallable(() -> token(exchange, addresses)))
                        .jwt(jwt -> jwt.authenticationManager(manager))
                        .authenticationFailureHandler(
                                new ServerAuthenticationEntryPointFailureHandler(Refusals::unauthenticated)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(Refusals::unauthenticated)
                        .accessDeniedHandler(Refusals::forbidden))
                .authorizeExchange(Permissions::declare)
                .build();
    }

    private static Mono<MatchResult> sendsToken(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (exchange.getRequest().getHeaders().containsHeader(PresentedKey.HEADER)) {
            return MatchResult.match();
        }
        var bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? MatchResult.match() : MatchResult.notMatch();
    }

    /** Spring's own converter matches each of its thousands of characters against a pattern before the signature does. */
    private static Authentication token(ServerWebExchange exchange, ClientAddresses addresses) {
        var key = PresentedKey.in(exchange.getRequest().getHeaders());
        if (key != null) {
            return new PresentedKey(key, addresses.of(exchange.getRequest())).putInto(exchange);
        }
        var header = Objects.requireNonNull(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        // never empty: a header's value comes without blanks around it
        return new PresentedToken(header.substring(BEARER.length()), People.namedIn(exchange));
    }
}
