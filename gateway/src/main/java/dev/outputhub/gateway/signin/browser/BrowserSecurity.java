package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.problems.ErrorCode;
import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.DoorProperties;
import dev.outputhub.gateway.session.SessionCookie;
import dev.outputhub.gateway.signin.Permissions;
import dev.outputhub.gateway.signin.Refusals;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Browsers: a session cookie, sign-in at Keycloak, and protection against requests that other sites make in their name. */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {

    static final String CSRF_COOKIE = "XSRF-TOKEN";

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Bean
    @Order(2)
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            SessionSecurityContexts contexts,
            AuthorizationRequests pending,
            SignInWay way,
            AuthorizedClients browsers,
            SignInOutcome outcome,
            DoorProperties door) {
        return http.headers(HeaderSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(contexts)
                .oauth2Login(login -> login.securityContextRepository(contexts)
                        .authorizationRequestResolver(way)
                        .authorizationRequestRepository(pending)
                        .authorizedClientRepository(browsers)
                        .authenticationSuccessHandler(outcome)
                        .authenticationFailureHandler(outcome))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(door))
                        .csrfTokenRequestHandler(new PlainCsrfToken())
                        .requireCsrfProtectionMatcher(BrowserSecurity::writesWithSession)
                        .accessDeniedHandler((_, _) -> Mono.error(csrfMissing())))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(Refusals::unauthenticated)
                        .accessDeniedHandler(BrowserSecurity::denied))
                .authorizeExchange(Permissions::declare)
                .build();
    }

    private static CookieServerCsrfTokenRepository csrfCookie(DoorProperties door) {
        var cookies = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(
                cookie -> cookie.secure(door.secure()).sameSite("Lax").path("/"));
        return cookies;
    }

    // without a session cookie there is nothing that another site could abuse: such a request is refused as
    // unauthenticated
    private static Mono<MatchResult> writesWithSession(ServerWebExchange exchange) {
        var writes = !READING.contains(exchange.getRequest().getMethod());
        return writes && SessionCookie.isSentWith(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static Mono<Void> denied(ServerWebExchange exchange, Exception failure) {
        return Mono.error(failure instanceof CsrfException ? csrfMissing() : Refusals.scopeMissing());
    }

    private static Problem csrfMissing() {
        return new Problem(
                ErrorCode.CSRF_TOKEN_MISSING,
                "Send the value of the cookie " + CSRF_COOKIE + " in the header X-XSRF-TOKEN.");
    }
}
