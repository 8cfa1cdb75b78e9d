package dev.outputhub.gateway.signin.browser;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.ClientAddresses;
import dev.outputhub.gateway.session.HeldSessions;
import dev.outputhub.gateway.session.SessionCookie;
import dev.outputhub.gateway.signin.Caller;
import dev.outputhub.gateway.signin.ended.SessionOfRequest;
import dev.outputhub.gateway.signin.ended.SessionRegister;
import dev.outputhub.gateway.signin.keycloak.KeycloakSessions;
import dev.outputhub.gateway.signin.keycloak.TokenRefresh;
import dev.outputhub.gateway.signin.keycloak.Tokens;
import dev.outputhub.gateway.signin.person.Browser;
import dev.outputhub.gateway.signin.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who a browser's session speaks for: whom the same access token would stand for in a program, in the organisation that the request
 * names, or else the session. The token is renewed when it is about to expire. So everything behind this point sees one kind of caller.
 */
@Component
class SessionSecurityContexts implements ServerSecurityContextRepository {

    private final People people;
    private final TokenRefresh refresh;
    private final KeycloakSessions keycloak;
    private final SessionRegister register;
    private final ClientAddresses addresses;
    private final JsonMapper json;

    SessionSecurityContexts(
            People people,
            TokenRefresh refresh,
            KeycloakSessions keycloak,
            SessionRegister register,
            ClientAddresses addresses,
            JsonMapper json) {
        this.people = people;
        this.refresh = refresh;
        this.keycloak = keycloak;
        this.register = register;
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        if (!SessionCookie.isSentWith(exchange)) {
            return Mono.empty();
        }
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(Tokens.in(session, json))
                        .flatMap(tokens -> current(tokens, session))
                        .flatMap(tokens -> people.verify(
                                tokens.accessToken(),
                                People.namedIn(exchange),
                                CurrentOrganization.in(session),
                                browser(exchange),
                                isStream(exchange)))
                        .doOnNext(caller -> SessionOfRequest.set(exchange, session, Caller.slugOf(caller)))
                        .onErrorResume(InvalidBearerTokenException.class, _ -> refused(session))
                        .onErrorResume(
                                SessionSecurityContexts::isOfSignIn,
                                failure -> endedThere(session).then(Mono.error(failure))))
                .<SecurityContext>map(SecurityContextImpl::new)
                .cache();
    }

    private Mono<Tokens> current(Tokens tokens, WebSession session) {
        if (!refresh.isDue(tokens)) {
            return Mono.just(tokens);
        }
        return refresh.refresh(tokens)
                .doOnNext(renewed -> renewed.putInto(session, json))
                .onErrorResume(SessionSecurityContexts::endedAtKeycloak, _ -> signedOut(session))
                .onErrorResume(failure -> refresh.isTooLate(tokens) ? Mono.error(failure) : Mono.just(tokens));
    }

    // signed out elsewhere, or idle for too long there; anything else means that Keycloak is away
    private static boolean endedAtKeycloak(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

    // the next sign-in begins anew, another way: Keycloak would go on with its session
    private static boolean isOfSignIn(Throwable failure) {
        return failure instanceof Problem problem && problem.code().isOfSignIn();
    }

    // a page keeps streams open, and opens them again, while nobody is there
    private static boolean isStream(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.GET)
                && accepted != null
                && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private Browser browser(ServerWebExchange exchange) {
        var name = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
        return Browser.of(name, addresses.of(exchange.getRequest()));
    }

    // ended by its person from elsewhere, or by an administrator; kept while Keycloak is away, to be ended there too
    private <T> Mono<T> refused(WebSession session) {
        return Mono.justOrEmpty(Tokens.in(session, json).map(Tokens::refreshToken))
                .flatMap(keycloak::end)
                .defaultIfEmpty(true)
                .flatMap(ended -> ended ? signedOut(session) : Mono.empty());
    }

    // what is over here is no session in its person's list either
    private Mono<Void> endedThere(WebSession session) {
        String held = session.getAttribute(HeldSessions.KEYCLOAK_SESSION);
        return refused(session)
                .then(Mono.defer(() -> held != null && session.isExpired() ? register.close(held) : Mono.empty()));
    }

    private static <T> Mono<T> signedOut(WebSession session) {
        return session.invalidate().then(Mono.empty());
    }

    /** Called once, at the sign-in: a session id that somebody planted before it must not become a signed-in one. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return exchange.getSession().flatMap(WebSession::changeSessionId);
    }
}
